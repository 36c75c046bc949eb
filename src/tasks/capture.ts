import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { knownTexts } from '../capture/known-texts.ts';
import { limits } from '../capture/limits.ts';
import { type CaptureChoice, type PlannedCapture, planCapture } from '../capture/plan-capture.ts';
import { readInWorker } from '../capture/read-in-worker.ts';
import { captureReport, copyReport } from '../capture/report-capture.ts';
import { bareDocument, type SavedDocument } from '../capture/saved-document.ts';
import { describeDocument } from '../core/article/describe-document.ts';
import type { DescribedDocument } from '../core/article/described-document.ts';
import { findArticle } from '../core/article/find-article.ts';
import { findCopy } from '../core/article/find-copy.ts';
import type { FoundArticle } from '../core/article/found-article.ts';
import { languageOf } from '../core/article/language-of.ts';
import { leftOutOf } from '../core/article/left-out-of.ts';
import { didYouMean } from '../core/checks/did-you-mean.ts';
import { isPlainText } from '../core/checks/plain-text.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import { codePoints } from '../core/quote/code-points.ts';
import { openReview } from '../curate/open-review.ts';
import { editDossier, previewEdits } from '../dataset/edit/edit-dossier.ts';
import { writeWhole } from '../dataset/edit/write-files.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { problemLine } from '../dataset/located-problem.ts';
import { whyNoId } from '../dataset/new/why-no-id.ts';
import { type CaptureRequest, readCaptureArguments } from './read-capture-arguments.ts';
import { fail, type TaskContext } from './task.ts';

/** Where a capture goes. */
interface Target {
  dossier: Dossier;
  capturesDir: string;
}

/**
 * `npm run capture`: takes a saved document as a source of a dossier. It says what it took for the article, what it
 * left out and why, and what the document says of itself; then it writes the text, the source and its drafts. The exit
 * code is 2 for wrong arguments, and 1 where nothing was written.
 */
export async function capture(args: readonly string[], context: TaskContext): Promise<number> {
  const request = readCaptureArguments(args);
  if ('refused' in request) return fail(context, request.refused);
  const target = targetOf(request, context);
  if ('refused' in target) return fail(context, target.refused);
  const bytes = await bytesOf(request.file);
  if (typeof bytes === 'string') return fail(context, bytes, 1);
  const read = await readInWorker({ bytes, format: request.format, page: request.page });
  switch (read.kind) {
    case 'refused':
      return fail(context, `Nothing is captured: ${read.why}.`, 1);
    case 'pages': {
      const pages = read.pages
        .slice(0, limits.pages)
        .map(({ address, title }, index) => `  ${index + 1}  ${showHidden(`${title ?? ''} ${address}`)}`);
      const more = read.pages.length - pages.length;
      const rest = more === 0 ? '' : `\n  and ${more} more, which --page takes by number or address`;
      return fail(context, `The archive holds these pages; choose one with --page N:\n${pages.join('\n')}${rest}`, 1);
    }
    case 'document':
      return captureDocument(read.document, request, target, context);
    default:
      return read satisfies never;
  }
}

function targetOf(request: CaptureRequest, { config }: TaskContext): Target | { refused: string } {
  const { dataDir, dataMaxBytes, capturesDir } = config;
  if (capturesDir === null)
    return {
      refused: 'Set CAPTURES_DIR to the folder in which the texts of sources are kept, outside the repository.',
    };
  const { dossiers, problems } = loadDataset(dataDir, dataMaxBytes);
  const ids = dossiers.map(({ id }) => id);
  const wanted = request.dossier ?? (dossiers.length === 1 ? ids[0] : undefined);
  if (problems.length > 0)
    return { refused: `Mend the data first (npm run check):\n${problems.map(problemLine).join('\n')}` };
  if (wanted === undefined) return { refused: `Say which dossier with --dossier: ${ids.join(', ')}` };
  const dossier = dossiers.find(({ id }) => id === wanted);
  if (dossier === undefined)
    return {
      refused: `There is no dossier "${wanted}"${didYouMean(wanted, ids) || `; npm run new -- dossier ${wanted} makes it`}`,
    };
  const why = request.source === null ? null : whyNoId(request.source);
  if (why !== null) return { refused: `"${request.source}" cannot be the name of a source: ${why}` };
  const { copyOf } = request;
  if (copyOf !== null && !dossier.sources.has(copyOf))
    return { refused: `There is no source "${copyOf}"${didYouMean(copyOf, [...dossier.sources.keys()])}` };
  return { dossier, capturesDir };
}

/** The bytes of a file or of what is piped in; or why they cannot be had. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  const tooBig = `Nothing is captured: it has more than ${limits.bytes / 1e6} MB, and no article has; save the article alone.`;
  if (file !== '-') {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return `There is no file ${file}.`;
    if (!found.isFile()) return `${file} is not a file.`;
    return found.size > limits.bytes ? tooBig : readFileSync(file);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const part: Uint8Array = chunk;
    size += part.length;
    if (size > limits.bytes) return tooBig;
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

async function captureDocument(
  whole: SavedDocument,
  request: CaptureRequest,
  { dossier, capturesDir }: Target,
  context: TaskContext,
): Promise<number> {
  const saved = request.story === null ? whole : storyOf(whole, request.story);
  if (saved === null)
    return fail(context, `There is no related story ${request.story}; leave --story out to see which there are.`, 1);
  const { text } = saved;
  const found = findArticle(text, saved.document.language ?? languageOf(text), saved.article);
  const said = describeDocument(text, found, saved.document);
  context.write(`${captureReport(text, found, said).join('\n')}\n`);
  const described = asKept(said);
  if (described.title !== said.title) context.write('  the title has signs that no record holds, and is left null\n');
  const page = { publisher: request.publisher ?? described.publisher?.name ?? null, address: saved.address };
  const copy = findCopy(text, knownTexts(dossier, capturesDir), page);
  if (copy !== null) context.write(`${copyReport(copy).join('\n')}\n`);
  const copyOf = copy === null ? request.copyOf : await decideCopy(copy, request);
  if (copyOf === 'known') return fail(context, 'Nothing is written.', 1);
  if (copyOf === 'open')
    return fail(context, `Nothing is written; say --copy-of ${copy?.id ?? ''} or --not-a-copy.`, 1);
  const choice: CaptureChoice = { dossier, source: request.source, publisher: request.publisher, copyOf };
  const sha256 = createHash('sha256').update(text).digest('hex');
  const planned =
    planCapture(saved, described, keptParts(found), sha256, choice) ??
    (await askPublisher((publisher) =>
      planCapture(saved, described, keptParts(found), sha256, { ...choice, publisher }),
    ));
  if (planned === null)
    return fail(context, 'Nothing is written: the text does not say who published it; add --publisher "Its Name".', 1);
  return write(text, planned, { dossier, capturesDir }, context);
}

/** What a record can hold of what a document says of itself; the rest is null. */
function asKept(said: DescribedDocument): DescribedDocument {
  const { title, publisher, copiedFrom } = said;
  const plain = <Text extends { name: string; basis: string }>(one: Text | null) =>
    one !== null && isPlainText(one.name) && isPlainText(one.basis) ? one : null;
  return {
    ...said,
    title: title !== null && isPlainText(title) ? title : null,
    publisher: plain(publisher),
    copiedFrom: plain(copiedFrom),
  };
}

/** What is left out, with reasons that a record can hold. */
function keptParts(found: FoundArticle): { at: [number, number]; why: string }[] {
  return leftOutOf(found).map(({ at, why }) => ({ at, why: isPlainText(why) ? why : (why.split(':')[0] ?? '') }));
}

/** A related story as a document of its own, of which nothing else is known. */
function storyOf(whole: SavedDocument, number: number): SavedDocument | null {
  const found = findArticle(whole.text, whole.document.language ?? languageOf(whole.text), whole.article);
  const story = found.stories[number - 1];
  return story === undefined ? null : bareDocument(`${codePoints(whole.text).slice(...story.at)}\n`);
}

/** Whose copy a text is, as its curator says; null where it is none. */
async function decideCopy(
  { id, kind }: NonNullable<ReturnType<typeof findCopy>>,
  { copyOf, notACopy }: CaptureRequest,
): Promise<string | null | 'known' | 'open'> {
  if (kind === 'same') return 'known';
  if (copyOf !== null) return copyOf;
  if (notACopy) return null;
  const answer = await ask(
    kind === 'copy' ? `Add it as a copy of ${id}? (y/n) ` : 'Add it as a source of its own? (y/n) ',
  );
  if (answer === null) return 'open';
  const yes = /^y(es)?$/i.test(answer);
  if (kind === 'copy') return yes ? id : null;
  return yes ? null : 'known';
}

async function askPublisher(plan: (publisher: string) => PlannedCapture | null): Promise<PlannedCapture | null> {
  const answer = await ask('Who published it? ');
  return answer === null || answer === '' ? null : plan(answer);
}

/** What somebody at the terminal answers; null where nobody is there. */
async function ask(question: string): Promise<string | null> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** The text first, then the source that names it: whatever dies when, no source is without its text. */
async function write(
  text: string,
  { source, file, edits }: PlannedCapture,
  { dossier, capturesDir }: Target,
  context: TaskContext,
): Promise<number> {
  const { dataDir, dataMaxBytes: maxBytes } = context.config;
  const preview = previewEdits({ dataDir, maxBytes }, dossier.id, edits);
  if (!preview.ok) return fail(context, `Nothing is written:\n${preview.problems.join('\n')}`, 1);
  const path = join(capturesDir, file);
  if (existsSync(path) && readFileSync(path, 'utf8') !== text)
    return fail(context, `Nothing is written: ${path} is there already with another text; choose another --source.`, 1);
  mkdirSync(capturesDir, { recursive: true });
  writeWhole(path, text);
  const edited = await editDossier({ dataDir, maxBytes }, dossier.id, edits);
  if (!edited.ok) return fail(context, `The source is not written:\n${edited.problems.join('\n')}`, 1);
  const opened = await openReview({ dataDir, maxBytes, capturesDir }, dossier.id, source, { now: () => new Date() });
  const look = opened.ok ? opened.desk.look() : opened;
  const waiting = look.ok ? `; ${look.look.review.drafts.length} drafts wait` : '';
  context.write(
    `written: ${[file, ...edited.files].join(', ')}${waiting}\nnext: npm run curate -- ${dossier.id} ${source}\n`,
  );
  return 0;
}
