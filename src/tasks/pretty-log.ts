import { showHidden } from '../core/message/show-hidden.ts';

/** A member of an object: its key, and its value as the JSON that it stood as. */
type Member = readonly [key: string, json: string];

const levels: Readonly<Record<string, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};

/**
 * A JSON line of the log as a line for people: local time, level, message, then every other field as key=value. The
 * stack of an error follows, indented. Nothing is lost, and no character of it does anything; a line that is no JSON
 * object stays as it is.
 */
export function prettyLog(line: string, zone: string): string {
  const members = membersOf(line.trim());
  if (members === null) return `${showHidden(line.trim())}\n`;
  const rest = [...members];
  const head = [
    take(rest, 'time', (json) => timeText(json, zone)),
    take(rest, 'level', (json) => levels[json]),
    take(rest, 'msg', textOfJson),
  ];
  const stacks = rest.map(([key, json]) => [key, ...withoutStack(json)] as const);
  const fields = stacks.map(([key, json]) => `${keyText(key)}=${json}`);
  const first = [...head, ...fields].filter((part) => part !== undefined).map(showHidden);
  const frames = stacks.flatMap(([, , ...lines]) => lines.map((frame) => `    ${showHidden(frame)}`));
  return [first.join(' '), ...frames].map((text) => `${text}\n`).join('');
}

/**
 * Takes out the last member of a name that can be shown: of members that stand twice, the last counts. The others are
 * fields.
 */
function take(members: Member[], name: string, show: (json: string) => string | undefined): string | undefined {
  const at = members.findLastIndex(([key]) => key === name);
  const text = show(members[at]?.[1] ?? '');
  if (text !== undefined) members.splice(at, 1);
  return text;
}

function timeText(json: string, zone: string): string | undefined {
  const time = Number(json);
  if (!/^\d+$/.test(json) || time > 8.64e15) return undefined;
  const local = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone);
  return local.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });
}

function textOfJson(json: string): string | undefined {
  return json.startsWith('"') ? JSON.parse(json) : undefined;
}

function keyText(key: string): string {
  return /^[\w.-]+$/.test(key) ? key : JSON.stringify(key);
}

/** A value without its own stack, and the stack's lines. */
function withoutStack(json: string): readonly [json: string, ...lines: string[]] {
  const members = membersOf(json);
  const stack = members?.findLast(([key]) => key === 'stack');
  const text = textOfJson(stack?.[1] ?? '');
  if (members === null || text === undefined) return [json];
  const rest = members.filter((member) => member !== stack).map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  return [`{${rest.join(',')}}`, ...text.split('\n')];
}

/**
 * An object's members, also those whose key stands twice, which JSON.parse would drop; null where the text is no JSON
 * object.
 */
function membersOf(json: string): readonly Member[] | null {
  if (!json.startsWith('{') || !isJson(json)) return null;
  const members: Member[] = [];
  let depth = 0;
  let start = 1;
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const ends = depth === 1 && (token === ',' || token === '}');
    if (ends && index > start) members.push(memberOf(json.slice(start, index)));
    if (ends) start = index + 1;
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
  }
  return members;
}

function memberOf(text: string): Member {
  const [key = ''] = /^\s*"(?:[^"\\]|\\.)*"/.exec(text) ?? [];
  return [JSON.parse(key), text.slice(key.length).replace(/^\s*:/, '').trim()];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
