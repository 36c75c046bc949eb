/**
 * What cannot be seen and is needed all the same: joiners and non-joiners after a letter of a script that is written
 * with them (Persian, Hindi and their kin), joiners within an emoji, and a soft hyphen within a word.
 */
export const neededHidden =
  /[\u200c\u200d](?<=[[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}]&&[\p{L}\p{M}]].)|\u200d(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f].)(?=\p{Extended_Pictographic})|\u00ad(?<=[[\p{L}\p{M}]--\p{Default_Ignorable_Code_Point}].)(?=[\p{L}--\p{Default_Ignorable_Code_Point}])/v;

const everyNeeded = new RegExp(neededHidden, 'gv');
const anyNeeded = /[\u00ad\u200c\u200d]/;

/** A text without the characters that cannot be seen and that its script needs. */
export function withoutNeededHidden(text: string): string {
  return anyNeeded.test(text) ? text.replaceAll(everyNeeded, '') : text;
}

/** What cannot be seen, or turns the direction of text. No text of ours holds it but where it is needed. */
export const refusedHidden =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/v;
