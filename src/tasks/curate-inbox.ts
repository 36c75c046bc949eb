import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { approvedSuggestions, takeIn } from '../bot/keep-suggestion.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { KeptSuggestion } from '../core/suggestion/suggestion.ts';
import { readCapture } from '../dataset/captures/capture.ts';
import { editDossier } from '../dataset/edit/edit-dossier.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { problemLine } from '../dataset/located-problem.ts';
import { writeDurably } from '../dataset/write-durably.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { askAtTerminal } from './ask-at-terminal.ts';
import { rememberAnswers } from './ask-until.ts';
import { type Answered, askForClaim, type Dialog, noteOf, shownSuggestion } from './take-in.ts';
import { fail, type TaskContext } from './task.ts';
import { whyNotOpened } from './why-not-opened.ts';

/** What is needed of a task's context. */
interface InboxContext extends Pick<TaskContext, 'config' | 'write' | 'writeError'> {
  /** Asks the curator; null where the input has ended. At the terminal, where it is left out. */
  ask?(question: string): Promise<string | null>;
  /** Called once the files are written, so that a test can stop there. */
  afterWrite?(): void;
}
type AskingContext = InboxContext & Required<Pick<InboxContext, 'ask'>>;

/** Who takes in: whoever sits at this terminal. */
const by = 'local:terminal';

/**
 * `npm run curate -- <dossier> --inbox`: shows each approved suggestion, asks for the source and the claim that it
 * becomes, writes them into the dossier's files, all of it or nothing, and marks it. Where a run was cut off between
 * the two, the claim that stands there is found by its note, and the suggestion is only marked. The result is the exit
 * code.
 */
export async function curateInbox(args: readonly string[], context: InboxContext): Promise<number> {
  const [id, ...others] = args.filter((one) => one !== '--inbox');
  if (id === undefined || others.length > 0) return fail(context, 'Name one dossier: npm run curate -- flood --inbox');
  const { store: at } = context.config;
  const store = await openStore(at).catch((error: unknown) => {
    fail(context, whyNotOpened(at, error));
    return null;
  });
  if (store === null) return 1;
  const terminal = askAtTerminal(process.stdin, context.write);
  try {
    return await curateAll(id, store, { ask: terminal.ask, ...context });
  } finally {
    terminal.close();
    await store.close();
  }
}

async function curateAll(id: string, store: Store, context: AskingContext): Promise<number> {
  const suggestions = await approvedSuggestions(store, id);
  if (readDossier(id, context) === null) return 1;
  if (suggestions.length === 0) context.write(`No approved suggestion waits for ${id}.\n`);
  let count = 0;
  for (const suggestion of suggestions) {
    const done = await curateOne(suggestion, store, context);
    if (done === 'left') break;
    if (done === 'taken-in') count += 1;
  }
  context.write(`${count} of ${suggestions.length} taken in.\n`);
  return 0;
}

async function curateOne(
  suggestion: KeptSuggestion,
  store: Store,
  context: AskingContext,
): Promise<'taken-in' | 'skipped' | 'left'> {
  const { ask, write } = context;
  const remembering = rememberAnswers(ask);
  for (;;) {
    const dossier = readDossier(suggestion.dossier, context);
    if (dossier === null) return 'left';
    const standing = claimOf(suggestion, dossier);
    if (standing !== null) return mark(suggestion, standing, store, context);
    write(`\n${shownSuggestion(suggestion)}`);
    const wish = await ask('Take it in? (yes, skip, quit) ');
    const wanted = wish?.trim().toLowerCase().slice(0, 1) ?? 'q';
    if (wanted === 'q') return 'left';
    if (wanted === 's') return 'skipped';
    if (wanted !== 'y') {
      write('  yes, skip or quit\n');
      continue;
    }
    const answered = await askForClaim(suggestion, dialogOf(dossier, { ...context, ask: remembering.ask }));
    if (answered === null) return 'left';
    const problems = await writeDown(answered, suggestion.dossier, context);
    if (problems === null) return mark(suggestion, answered.claim, store, context);
    remembering.again();
    write(`  Nothing was written:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
  }
}

/** The claim that came of a suggestion already; null where there is none. */
function claimOf(suggestion: KeptSuggestion, { claims }: Dossier): string | null {
  const note = noteOf(suggestion);
  return [...claims.values()].find((claim) => claim.note === note)?.id ?? null;
}

async function mark(
  { id, dossier }: KeptSuggestion,
  claim: string,
  store: Store,
  { write }: InboxContext,
): Promise<'taken-in' | 'skipped'> {
  const at = Temporal.Now.instant().epochMilliseconds;
  const isMarked = await takeIn(store, id, { dossier, claim, by, at });
  write(isMarked ? `  Taken in as ${claim}.\n` : `  ${claim} stands there; the suggestion is not approved any more.\n`);
  return isMarked ? 'taken-in' : 'skipped';
}

/** Writes the capture, then the files; null where all went well. A capture without its source is written over. */
async function writeDown(
  { edits, capture }: Answered,
  dossier: string,
  { config, afterWrite }: InboxContext,
): Promise<readonly string[] | null> {
  const { dataDir, dataMaxBytes: maxBytes, capturesDir } = config;
  const sha256 = capture === null || capturesDir === null ? null : keepCapture(capturesDir, capture);
  if (capture !== null && capturesDir !== null && sha256 === null)
    return [`CAPTURES_DIR holds another text as ${capture.file}: choose another id for the source`];
  const hashed = edits.map((edit) => {
    if (edit.kind !== 'add-source' || capture === null || sha256 === null) return edit;
    return { ...edit, record: { ...edit.record, capture: { file: capture.file, sha256 } } };
  });
  const edited = await editDossier({ dataDir, maxBytes }, dossier, hashed);
  if (edited.ok) afterWrite?.();
  return edited.ok ? null : edited.problems;
}

/** Keeps a capture, by another name until it is whole; its hash, or null where its name is taken by another text. */
function keepCapture(capturesDir: string, { file, text }: { file: string; text: string }): string | null {
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const there = readCapture(capturesDir, file);
  if (there !== null) return there.sha256 === sha256 ? sha256 : null;
  const made = join(capturesDir, `.${file}.${process.pid}.tmp`);
  writeDurably(made, bytes, 'w');
  renameSync(made, join(capturesDir, file));
  return sha256;
}

function dialogOf(dossier: Dossier, { config, ask, write }: AskingContext): Dialog {
  const { capturesDir } = config;
  return {
    dossier,
    ask,
    tell: write,
    captureOf: (file) => (capturesDir === null ? null : (readCapture(capturesDir, file)?.text ?? null)),
    keepsCaptures: capturesDir !== null,
  };
}

/** A dossier as its files are now; null where there is none, or the data has problems: that is said. */
function readDossier(id: string, context: InboxContext): Dossier | null {
  const { dataDir, dataMaxBytes } = context.config;
  const { dossiers, problems } = loadDataset(dataDir, dataMaxBytes);
  if (problems.length > 0) {
    fail(context, `The data cannot be used:\n${problems.map(problemLine).join('\n')}`);
    return null;
  }
  const dossier = dossiers.find((one) => one.id === id);
  if (dossier === undefined) {
    fail(context, `There is no dossier ${id}; there are ${dossiers.map((one) => one.id).join(', ')}.`);
    return null;
  }
  return dossier;
}
