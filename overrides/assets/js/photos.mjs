/** Photos: a file becomes a picture for the booklet: upright, at most 1600 px, drawn anew so that nothing of the file
    is left but what is seen: no place, no time, no telephone's name.

    prepared(blob) → a Blob, image/jpeg
    raises  NotAPicture: why is "heic", "large", "broken" or "other" */

export const LONGEST = 1600; // px; an A5 page is printed with 1240 at 210 dots an inch
export const HEAVIEST = 600_000; // bytes, when drawn anew: with 1600 px a photo of a kitchen is half of it
const MOST_BYTES = 60_000_000; // no telephone's photo is heavier
const MOST_PIXELS = 120_000_000; // more could choke an old telephone
const QUALITIES = [0.82, 0.7, 0.55, 0.4, 0.25];

export class NotAPicture extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

const HEIC = /^....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s;
const KNOWN = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^RIFF....WEBP/s, /^GIF8/, /^BM/, /^....ftypavi[fs]/s, HEIC];

/** Draw a file's picture anew. */
export async function prepared(blob) {
  if (blob.size > MOST_BYTES) throw new NotAPicture("large");
  const start = String.fromCharCode(...new Uint8Array(await blob.slice(0, 16).arrayBuffer()));
  if (!KNOWN.some((pattern) => pattern.test(start))) throw new NotAPicture("other");
  const address = URL.createObjectURL(blob);
  try {
    return await drawn(await loaded(address));
  } catch (problem) {
    if (problem instanceof NotAPicture) throw problem;
    throw new NotAPicture(HEIC.test(start) ? "heic" : "broken");
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The image; the browser turns it upright by itself. */
async function loaded(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  if (image.naturalWidth * image.naturalHeight > MOST_PIXELS) throw new NotAPicture("large");
  return image;
}

async function drawn(image) {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const paper = canvas.getContext("2d", { alpha: false });
  paper.fillStyle = "#fff"; // what is see-through would be black
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.imageSmoothingQuality = "high";
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const found = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    if (found && found.size <= HEAVIEST) return found;
  }
  throw new NotAPicture("large");
}

/** A picture as words, for a file. */
export function worded(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

const WORDED = /^data:image\/(?:jpeg|png|webp);base64,([A-Za-z0-9+/]+={0,2})$/;
export const LONGEST_WORDED = Math.ceil(HEAVIEST / 3) * 4 + 23; // base64 makes four of three, after what it is

/** A picture out of a file, drawn anew: whoever made the file, it is a picture and nothing else. */
export async function unworded(text) {
  const found = text.length <= LONGEST_WORDED && WORDED.exec(text);
  if (!found) throw new NotAPicture("other");
  const bytes = Uint8Array.from(atob(found[1]), (letter) => letter.charCodeAt(0));
  return prepared(new Blob([bytes], { type: "image/jpeg" }));
}
