"""Speaking: a browser with one Swedish voice, which says into window.said what it is asked to read."""

VOICE = """
window.said = [];
const voice = { name: "Alva", lang: "sv-SE", localService: true, default: true, voiceURI: "alva" };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [voice], cancel() {}, addEventListener() {},
  speak(it) { said.push(it.text); setTimeout(() => it.onend?.(), 0); } } });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
