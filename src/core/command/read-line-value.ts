/** One value of a line and what comes after it; `closed` is false where its quotation mark never ends. */
export interface LineValue {
  value: string;
  rest: string;
  closed: boolean;
}

const straight = /^"((?:[^"\\]|\\.)*)"/s;
const raised = /^“((?:[^“”\\]|\\.)*)[“”]/s;
/**
 * A low mark opens a quotation only if a raised mark ends it before any straight one: `writeInvocation` does not quote
 * it.
 */
const low = /^„((?:[^"“”\\]|\\.)*)[“”]/s;
const escaped = /\\(["“”„\\])/g;

/**
 * Reads one value from the start of a text: "…", “…” or „…“, or else the text before the next white space. Within
 * quotation marks a backslash makes a mark or a backslash after it an ordinary character, and is itself one before
 * anything else; white space and line breaks are kept. Outside of quotation marks a backslash is an ordinary character.
 */
export function readLineValue(text: string): LineValue {
  const quoted = straight.exec(text) ?? raised.exec(text) ?? low.exec(text);
  if (quoted !== null) {
    const [whole, inner = ''] = quoted;
    return { value: inner.replace(escaped, '$1'), rest: text.slice(whole.length), closed: true };
  }
  if (/^["“]/.test(text)) return { value: text.slice(1).replace(escaped, '$1'), rest: '', closed: false };
  const [bare = ''] = /^\S*/.exec(text) ?? [];
  return { value: bare, rest: text.slice(bare.length), closed: true };
}
