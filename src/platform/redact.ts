/** Replaces every secret in a text by "[redacted]". */
export type Redact = (text: string) => string;

const redacted = '[redacted]';
/** A shorter secret is not looked for by itself: it would be found within words, and hide nothing. */
const shortestSecret = 4;

/** What is a secret by its form, whoever it belongs to. A group before it, where there is one, is kept. */
const forms: readonly RegExp[] = [
  // The tokens and signatures of Slack and Discord.
  /xox[a-z]*-[\w-]+/gi,
  /xapp-[\w-]+/gi,
  /v0=[0-9a-f]{8,}/gi,
  /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // The head of a request that authorises itself.
  /(\b(?:Bearer|Bot|Basic)\s+)[^\s"'<>]{8,}/gi,
  // A name and a password in an address, and tickets in its query.
  /([a-z][a-z\d+.-]*:\/\/)[^\s"'<>/?#]*@/gi,
  /([?&](?:ticket|token|password|secret|access_token)=)[^&\s"'<>]+/gi,
  // Addresses by which anyone can answer in a bot's name for some minutes.
  /(hooks\.slack\.com\/)[^\s"'<>]+/gi,
  /(\/(?:interactions|webhooks)\/\d+\/)[\w.-]+/gi,
];

/** A text without what is a secret by its form: tokens, signatures, passwords in addresses. */
export function redactTokens(text: string): string {
  return forms.reduce(
    (rest, form) => rest.replace(form, (_, kept: unknown) => (typeof kept === 'string' ? kept : '') + redacted),
    text,
  );
}

/**
 * Redacts these secrets, wherever and however they stand in a text: as they are, in JSON, in an address, in base64; and
 * what is a secret by its form.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const written = new Set(secrets.flatMap(writingsOf).filter(({ length }) => length >= shortestSecret));
  if (written.size === 0) return redactTokens;
  // The longest first: one may begin with another.
  const all = [...written].sort((a, b) => b.length - a.length).map((text) => RegExp.escape(text));
  const known = new RegExp(all.join('|'), 'gi');
  return (text) => redactTokens(text.replace(known, redacted));
}

/** Redacts a line of JSON. It is JSON afterwards, too, and what is no secret stays as it was. */
export function redactJson(line: string, redact: Redact): string {
  return line.replace(/"(?:[^"\\]|\\.)*"/g, (token) => {
    const text: string = JSON.parse(token);
    const clean = redact(text);
    return clean === text ? token : JSON.stringify(clean);
  });
}

/** The ways in which a secret may stand in a text. */
function writingsOf(secret: string): string[] {
  const plain = [...new Set([secret, decoded(secret)])];
  return plain.flatMap((text) => [
    text,
    JSON.stringify(text).slice(1, -1),
    JSON.stringify(JSON.stringify(text)).slice(3, -3),
    encodeURIComponent(text),
    new URLSearchParams({ text }).toString().slice('text='.length),
    btoa(String.fromCharCode(...new TextEncoder().encode(text))),
  ]);
}

/** A password stands in an address with some characters as %40. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
