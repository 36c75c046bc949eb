import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import type { ClaimRecord } from '../core/dossier/claim-record.ts';
import type { Claim, Dossier } from '../core/dossier/dossier.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import { findClaimsByWords } from '../core/query/find-claims-by-words.ts';
import { findQuote } from '../core/quote/find-quote.ts';
import { parseMoment } from '../core/time/moment.ts';
import { english } from '../core/words/en.ts';
import { readCapture } from '../dataset/captures/capture.ts';
import { correctionEdits } from '../dataset/correction-edits.ts';
import { editDossier, previewEdits } from '../dataset/edit/edit-dossier.ts';
import { openStore } from '../store/open-store.ts';
import { changedAnswers, digestsWith, movedVerdicts } from './correction-effects.ts';
import { openData } from './open-data.ts';
import { type CorrectRequest, readCorrectArguments } from './read-correct-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/** Asks a person, and gives the answer without spaces around it; null where nobody is there to answer. */
type Ask = (question: string) => Promise<string> | null;

/**
 * `npm run correct`: writes what is right in place of a claim that is wrong, with the reason and the day. It shows
 * which answers and posted digests change, and asks before it writes. The exit code is 2 for wrong arguments, and 1
 * where nothing was written.
 */
export async function correct(args: readonly string[], context: TaskContext): Promise<number> {
  const request = readCorrectArguments(args);
  if ('refused' in request) return fail(context, request.refused);
  const data = openData(context);
  if (data === null) return 1;
  const found = findOne(request, data.dossiers());
  if (!found.ok) return fail(context, found.message);
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = isTerminal ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const ask: Ask = (question) => (lines === null ? null : lines.question(question).then((answer) => answer.trim()));
  try {
    return await correctOne(found, request, ask, context);
  } finally {
    lines?.close();
  }
}

async function correctOne(
  { dossier, claim }: { dossier: Dossier; claim: Claim },
  request: CorrectRequest,
  ask: Ask,
  context: TaskContext,
): Promise<number> {
  const { config, write } = context;
  write(`${describe(claim)}\n`);
  const keys = await askForKeys(claim, request, ask);
  const reason = request.reason ?? (await ask('Why is it corrected? ')) ?? '';
  if (reason === '') return fail(context, 'A correction has a reason: --reason "…"');
  const today = Temporal.Now.plainDateISO().toString();
  const date = request.date ?? today;
  if (!parseMoment(date).ok) return fail(context, `"${date}" is no date; write a day, such as ${today}`);
  const placed = withPlace(keys, claim, request, context);
  if (!placed.ok) return fail(context, placed.message);
  const place = { dataDir: config.dataDir, maxBytes: config.dataMaxBytes };
  const now = previewEdits(place, dossier.id, []);
  if (!now.ok) return fail(context, now.problems.join('\n'), 1);
  const { by, source } = request;
  if (source !== null && !dossier.sources.has(source))
    return fail(context, `There is no source "${source}"${didYouMean(source, [...dossier.sources.keys()])}`);
  const { edits, id } = correctionEdits(now.before.files, {
    claim: claim.id,
    keys: placed.keys,
    by,
    source,
    reason,
    date,
  });
  const change = previewEdits(place, dossier.id, edits);
  if (!change.ok) return fail(context, `Nothing is written:\n${change.problems.join('\n')}`, 1);
  write(await effects(claim, { before: change.before.dossier, after: change.after.dossier }, context));
  if (request.dryRun) return 0;
  if (!request.yes) {
    const answer = await ask('Write it? (y/n) ');
    if (answer === null) return fail(context, 'Nothing is written; add --yes to write it.', 1);
    if (!/^y(es)?$/i.test(answer)) return fail(context, 'Nothing is written.', 1);
  }
  const edited = await editDossier(place, dossier.id, edits);
  if (!edited.ok) return fail(context, `Nothing is written:\n${edited.problems.join('\n')}`, 1);
  write(
    `written: ${edited.files.join(', ')}${id === null || id === claim.id ? '' : `; the claim that stands now is ${id}`}\n`,
  );
  return 0;
}

/** The one claim that is meant. */
function findOne(
  { claim: text, dossier: wanted }: CorrectRequest,
  dossiers: ReadonlyMap<string, Dossier>,
): { ok: true; dossier: Dossier; claim: Claim } | { ok: false; message: string } {
  const named = wanted === null ? [...dossiers.values()] : [...dossiers.values()].filter(({ id }) => id === wanted);
  if (wanted !== null && named.length === 0)
    return { ok: false, message: `There is no dossier "${wanted}"${didYouMean(wanted, [...dossiers.keys()])}` };
  const exact = named.flatMap((dossier) => dossier.claims.get(text) ?? []);
  const fitting = exact.length > 0 ? exact : named.flatMap((dossier) => findClaimsByWords(dossier, text, english));
  const [claim, ...others] = fitting;
  if (claim === undefined) return { ok: false, message: `No claim is called "${text}", and none has these words.` };
  if (others.length > 0) {
    const shown = fitting.slice(0, 10).map(({ id, statement }) => `  ${id}  ${showHidden(statement)}`);
    const more = fitting.length > 10 ? `\n  and ${fitting.length - 10} more` : '';
    return { ok: false, message: `Several claims fit; name one by its id:\n${shown.join('\n')}${more}` };
  }
  const dossier = named.find((one) => one.claims.get(claim.id) === claim);
  if (dossier === undefined) throw new Error(`${claim.id} is of no dossier`);
  return { ok: true, dossier, claim };
}

function describe({ id, statement, quote, value, source, rank }: Claim): string {
  const parts = [
    `${id}, in ${source.id}${rank === 'deprecated' ? ' (deprecated already)' : ''}`,
    `  ${showHidden(statement)}`,
    `  “${showHidden(quote)}”${value === null ? '' : `, value: ${showHidden(value.text)}`}`,
  ];
  return parts.join('\n');
}

/** What is to be otherwise: as the arguments say, or as somebody at the terminal says; an empty answer keeps it. */
async function askForKeys(claim: Claim, { keys, deprecate }: CorrectRequest, ask: Ask): Promise<Partial<ClaimRecord>> {
  if (deprecate || Object.keys(keys).length > 0) return keys;
  const answers: Partial<ClaimRecord> = {};
  if (claim.value !== null && claim.value.kind !== 'parts' && claim.value.kind !== 'relative') {
    const value = await ask(`Value, in place of “${claim.value.text}” (Enter keeps it): `);
    if (value !== null && value !== '') answers.value = value;
  }
  const statement = await ask('Statement (Enter keeps it): ');
  if (statement !== null && statement !== '') answers.statement = statement;
  const quote = await ask('Quote (Enter keeps it): ');
  if (quote !== null && quote !== '') answers.quote = quote;
  return answers;
}

/** A new quote with its place, where the capture is there. */
function withPlace(
  keys: Partial<ClaimRecord>,
  { source }: Claim,
  { source: other }: CorrectRequest,
  { config }: TaskContext,
): { ok: true; keys: Partial<ClaimRecord> } | { ok: false; message: string } {
  const isHere = other === null || other === source.id;
  if (keys.quote === undefined || !isHere || source.capture === null || config.capturesDir === null)
    return { ok: true, keys };
  const capture = readCapture(config.capturesDir, source.capture.file)?.text ?? null;
  if (capture === null) return { ok: true, keys };
  const place = findQuote(capture, { quote: keys.quote, language: source.language });
  return place.ok ? { ok: true, keys: { ...keys, at: [...place.at] } } : { ok: false, message: place.reason };
}

async function effects(
  claim: Claim,
  change: { before: Dossier; after: Dossier },
  context: TaskContext,
): Promise<string> {
  const verdicts = movedVerdicts(change);
  const answers = changedAnswers(claim, change, Temporal.Now.instant());
  const lines = [
    ...section('verdicts that move', verdicts),
    ...section('answers that change', answers),
    ...(await postedLines(claim, change.before, context)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** The digests that will be corrected. A store that is not there is told, and stops nobody. */
async function postedLines(claim: Claim, dossier: Dossier, { config, redact }: TaskContext): Promise<string[]> {
  if ('stateDir' in config.store && !existsSync(join(config.store.stateDir, 'parallax.db')))
    return ['posted digests that are corrected: none, nothing was posted from here'];
  try {
    const store = await openStore(config.store);
    try {
      return section('posted digests that are corrected', await digestsWith(claim, dossier, store));
    } finally {
      await store.close();
    }
  } catch (error) {
    const why = redact(error instanceof Error ? error.message : String(error));
    return [`posted digests: not known, the store cannot be opened (${why})`];
  }
}
