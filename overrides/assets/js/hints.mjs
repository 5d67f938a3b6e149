/** Hints: what looks like something that must not stand in a child's booklet. A guess, and never more than a hint. */

const LOOKS_LIKE = {
  // a number of at least eight digits, with an ordinary beginning; hours and years have fewer
  phone: /(?<![\d.,:])(?:\+|00?)\d(?:[ \u00a0-]?\d){6,}(?!\d)/,
  // Storgatan 4, Björkvägen 12 B: a street with a number
  street: /\p{L}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|allén|torget|backen|street|road)\s+\d{1,4}(?!\d)/iu,
  // ABC 123 and ABC 12D, in capitals, as they stand on a car
  plate: /(?<!\p{L})[A-HJ-PR-UW-ZÅÄÖ]{3}[ -]?\d{2}[\dA-Z](?![\p{L}\d])/u,
};

const WESTERN = { "٠": 0x660, "۰": 0x6f0 }; // Arabic and Persian digits, zero first

/** The names of what a text seems to hold: phone, street, plate. */
export function hinted(text) {
  const plain = text.replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) - (digit < "۰" ? WESTERN["٠"] : WESTERN["۰"]));
  return Object.keys(LOOKS_LIKE).filter((name) => LOOKS_LIKE[name].test(plain));
}
