/** One value of a line and what comes after it; `closed` is false where a quotation mark never ends. */
export interface ReadValue {
  value: string;
  rest: string;
  closed: boolean;
}

const straight = /^"((?:[^"\\]|\\.)*)"/s;
const raised = /^“((?:[^“”\\]|\\.)*)[“”]/s;
/** A low mark opens a quotation only where a raised one ends it before any straight one, for `writeInvocation` leaves it bare. */
const low = /^„((?:[^"“”\\]|\\.)*)[“”]/s;
const escaped = /\\(["“”„\\])/g;

/**
 * Reads one value from the start of a text: "…", “…” or „…“, or what stands before the next white space. Within quotation marks a
 * backslash makes the next mark or backslash an ordinary character, and stands for itself before anything else; white space
 * and line breaks stand for themselves. Outside of them a backslash is an ordinary character.
 */
export function readValue(text: string): ReadValue {
  const quoted = straight.exec(text) ?? raised.exec(text) ?? low.exec(text);
  if (quoted !== null) {
    const [whole, inner = ''] = quoted;
    return { value: inner.replace(escaped, '$1'), rest: text.slice(whole.length), closed: true };
  }
  if (/^["“]/.test(text)) return { value: text.slice(1).replace(escaped, '$1'), rest: '', closed: false };
  const [bare = ''] = /^\S*/.exec(text) ?? [];
  return { value: bare, rest: text.slice(bare.length), closed: true };
}
