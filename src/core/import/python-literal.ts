/** What Python's `repr` prints of plain data; a datetime is its text in ISO 8601. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue };

const deepest = 40;
const words: Readonly<Record<string, PythonValue>> = { None: null, True: true, False: false };
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

/**
 * Reads what Python's `repr` printed of dicts, lists, tuples, texts, numbers and datetimes, as auto-archiver's csv_db
 * writes its columns. Nothing is ever executed. Undefined where it is anything else, or nested more than 40 deep.
 */
export function readPythonLiteral(text: string): PythonValue | undefined {
  let at = 0;
  const value = readValue(0);
  skipSpace();
  return at === text.length ? value : undefined;

  function readValue(depth: number): PythonValue | undefined {
    skipSpace();
    const sign = text[at] ?? '';
    if (depth > deepest) return undefined;
    if (sign === "'" || sign === '"') return readText(sign);
    if (sign === '{') return readDict(depth);
    if (sign === '[') return readItems(']', depth);
    if (sign === '(') return readItems(')', depth);
    return readWord();
  }

  function readText(mark: string): string | undefined {
    let read = '';
    for (at += 1; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (sign === mark) {
        at += 1;
        return read;
      }
      read += sign === '\\' ? readEscape() : sign;
    }
    return undefined;
  }

  /** Leaves the place at the last sign of the escape. */
  function readEscape(): string {
    const kind = text[at + 1] ?? '';
    const length = { x: 2, u: 4, U: 8 }[kind] ?? 0;
    const code = text.slice(at + 2, at + 2 + length);
    at += 1 + length;
    if (length === 0) return escapes[kind] ?? `\\${kind}`;
    const point = /^[\da-f]+$/i.test(code) ? Number.parseInt(code, 16) : 0xfffd;
    return String.fromCodePoint(point > 0x10ffff ? 0xfffd : point);
  }

  function readDict(depth: number): PythonValue | undefined {
    const entries: [string, PythonValue][] = [];
    at += 1;
    while (!ends('}')) {
      const key = readValue(depth + 1);
      skipSpace();
      if (typeof key !== 'string' || text[at] !== ':') return undefined;
      at += 1;
      const value = readValue(depth + 1);
      if (value === undefined || !passComma('}')) return undefined;
      entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  function readItems(end: string, depth: number): PythonValue[] | undefined {
    const items: PythonValue[] = [];
    at += 1;
    while (!ends(end)) {
      const value = readValue(depth + 1);
      if (value === undefined || !passComma(end)) return undefined;
      items.push(value);
    }
    return items;
  }

  /** True and past the sign where the sign ends here; also at the end of the text, where the caller fails. */
  function ends(sign: string): boolean {
    skipSpace();
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  }

  function passComma(end: string): boolean {
    skipSpace();
    if (text[at] === ',') at += 1;
    else if (text[at] !== end) return false;
    return true;
  }

  function readWord(): PythonValue | undefined {
    const rest = text.slice(at, at + 200);
    const date = /^datetime\.datetime\(([\d, ]+)(?:, tzinfo=[\w.]+(?:\([^()]*\))?)?\)/.exec(rest);
    const word = date ?? /^(?:None|True|False)\b|^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/i.exec(rest);
    if (word === null) return undefined;
    at += word[0].length;
    if (date !== null) return isoOf(date[1] ?? '');
    return Object.hasOwn(words, word[0]) ? words[word[0]] : Number(word[0]);
  }

  function skipSpace(): void {
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
}

/** "2031, 3, 7, 12, 0" as 2031-03-07T12:00. */
function isoOf(parts: string): string {
  const [year = '', month = '', day = '', hour = '0', minute = '0'] = parts.split(',').map((part) => part.trim());
  const two = (part: string) => part.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
