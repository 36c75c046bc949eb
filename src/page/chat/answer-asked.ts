import { refusalView } from '../../core/answers/refusal-view.ts';
import { changesStore, takesLongText } from '../../core/command/command.ts';
import { pathForMessage } from '../../core/command/page-address.ts';
import { parseLine } from '../../core/command/parse-line.ts';
import { type Invocation, writeInvocation } from '../../core/message/invocation.ts';
import { isRefusal } from '../../core/message/is-refusal.ts';
import type { View } from '../../core/message/view.ts';
import type { ChatParts } from './chat-parts.ts';
import { dossierOf } from './dossier-of.ts';
import { type Asked, askOf } from './read-asked.ts';
import type { WhoAsks } from './who-asks.ts';

/** An answer, and what it answers. */
export interface Answered {
  view: View;
  /** What was asked, as a line; null for a pasted text. */
  line: string | null;
  /** How a pasted text begins, for the one who pasted it alone: nothing of it is kept. */
  beginning?: string;
  /** True where nothing was done yet: the person has to send the line. */
  isToSend: boolean;
  /** The path of the page that shows the same; null where there is none. */
  page: string | null;
  /** True of what stands there before anybody asked. */
  isOpening?: true;
}

/**
 * Answers what is asked. What changes something is done for whoever may, and only where `mayChange` says that the page
 * itself sent it; else the answer asks for that.
 */
export async function answerAsked(
  asked: Asked,
  { asker, isReadOnly }: WhoAsks,
  mayChange: boolean,
  parts: ChatParts,
): Promise<Answered> {
  const { desk, commands, words } = parts;
  const read = await readAsked(asked, asker, parts);
  const notDone = { isToSend: false, page: null };
  if ('view' in read) return { ...read, ...notDone };
  const { invocation, ...what } = read;
  const { line } = what;
  if (!changesStore(invocation, commands)) {
    const view = await desk.answer(invocation, asker);
    return { view, ...what, isToSend: false, page: pageOf(view, invocation, parts) };
  }
  if (isReadOnly) {
    const view = refusalView(words.chat.noChanges, { words });
    // Whoever may not choose a dossier here can read it on its own page.
    return { view, line, isToSend: false, page: pathForMessage(invocation, dossierOf(view, parts).id) };
  }
  if (mayChange) return { view: await desk.answer(invocation, asker), line, ...notDone };
  const notice = { kind: 'notice', tone: 'warning', text: words.chat.confirm } as const;
  return { view: { title: [], blocks: [notice], footer: [] }, line, isToSend: true, page: null };
}

function pageOf(view: View, invocation: Invocation, parts: ChatParts): string | null {
  if (isRefusal(view)) return null;
  return pathForMessage(invocation, dossierOf(view, parts).id);
}

type ReadAsked = Pick<Answered, 'line' | 'beginning'> & ({ invocation: Invocation } | { view: View });

async function readAsked(asked: Asked, asker: WhoAsks['asker'], parts: ChatParts): Promise<ReadAsked> {
  const { desk, commands, words } = parts;
  switch (asked.kind) {
    case 'invocation': {
      const { invocation } = asked;
      return { invocation, line: takesLongText(invocation, commands) ? null : writeInvocation(invocation) };
    }
    case 'text': {
      const invocation = askOf(asked.text, parts);
      return invocation === null
        ? { view: await desk.answerLine('/help', asker), line: null }
        : { invocation, line: null, beginning: beginningOf(asked.text) };
    }
    case 'line': {
      const line = asked.line.trim();
      if (line === '') return { view: refusalView(words.chat.typeSomething, { words }), line: null };
      if (/^[/／]/u.test(line)) {
        const read = parseLine(line, commands);
        return read.ok ? { invocation: read.invocation, line } : { view: await desk.answerLine(line, asker), line };
      }
      const mention = await desk.readMention(line, asker);
      if (mention.kind === 'ask') return { invocation: mention.invocation, line };
      return { view: mention.kind === 'unknown' ? mention.view : refusalView(words.chat.pasteText, { words }), line };
    }
    default:
      return asked satisfies never;
  }
}

/** No more characters of a pasted text than these tell two of them apart. */
const longestBeginning = 80;

/** Not cut within a word, or within a number, which would be another one. */
function beginningOf(text: string): string {
  const all = [...text.trim().replaceAll(/\s+/gu, ' ')];
  if (all.length <= longestBeginning) return all.join('');
  const space = all.lastIndexOf(' ', longestBeginning - 2);
  return `${all.slice(0, space < 0 ? longestBeginning - 1 : space + 1).join('')}…`;
}
