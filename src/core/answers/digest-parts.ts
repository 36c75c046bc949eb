import type { Difference } from '../compare/difference.ts';
import { changesSince, isQuiet } from '../digest/changes.ts';
import type { LastSeen } from '../digest/last-seen.ts';
import { overviewOf } from '../digest/overview.ts';
import { type Section, sections } from '../digest/section.ts';
import type { Question } from '../dossier/dossier.ts';
import { field } from '../message/field.ts';
import type { Phrase } from '../message/inline.ts';
import type { Block, ListItem } from '../message/view.ts';
import type { Words } from '../words/words.ts';
import type { ItemContext } from './answer-context.ts';
import { changeLists } from './change-lists.ts';
import { differenceItem, singleItem } from './difference-items.ts';
import { firstItems } from './first-items.ts';
import { questionTitle } from './record-names.ts';
import { sourceItem } from './source-item.ts';

/** A part of a digest under its heading, and the section that it belongs to. */
export interface DigestPart {
  section: Section;
  /** Null for a part that is one sentence. */
  heading: Phrase | null;
  blocks: readonly Block[];
}

/** The parts of some sections of a digest: what changed since the last one, then the standing picture, worst first. */
export function digestParts(context: ItemContext, lastSeen: LastSeen | null, wanted: readonly Section[]): DigestPart[] {
  const { dossier, words: w } = context;
  const picture = overviewOf(dossier);
  const item = (difference: Difference) => differenceItem(difference, {}, w);
  const single = (difference: Difference) => singleItem(difference, w);
  const makers: Readonly<Record<Section, () => DigestPart[]>> = {
    changes: () => [changesPart(context, lastSeen)],
    differences: () => listPart('differences', w.digestDiffer, picture.differing, item, w),
    agreements: () => listPart('agreements', w.digestAgree, picture.agreeing, item, w),
    single: () => [
      ...listPart('single', w.digestNotComparable, picture.notComparable, item, w),
      ...listPart('single', w.digestSingle, picture.singleSource, single, w),
    ],
    sources: () => listPart('sources', w.digestSources, picture.sources, (source) => sourceItem(source, context), w),
    open: () => listPart('open', w.digestOpen, picture.open, (question) => openItem(question, w), w),
  };
  return sections.filter((section) => wanted.includes(section)).flatMap((section) => makers[section]());
}

function changesPart(context: ItemContext, lastSeen: LastSeen | null): DigestPart {
  const { dossier, words: w } = context;
  const section = 'changes';
  if (lastSeen === null)
    return { section, heading: null, blocks: [{ kind: 'notice', tone: 'info', text: w.digestFirst }] };
  const changes = changesSince(lastSeen.snapshot, dossier);
  return isQuiet(changes)
    ? { section, heading: null, blocks: [{ kind: 'paragraph', text: w.nothingChanged }] }
    : { section, heading: w.digestChanged, blocks: changeLists(changes, context) };
}

/** The first of some things, and where the rest is. */
function listPart<Thing>(
  section: Section,
  heading: Phrase,
  things: readonly Thing[],
  itemOf: (thing: Thing) => ListItem,
  w: Words,
): DigestPart[] {
  if (things.length === 0) return [];
  const command = section === 'sources' ? 'sources' : 'differences';
  return [{ section, heading, blocks: [{ kind: 'list', items: firstItems(things, itemOf, command, w) }] }];
}

function openItem(question: Question, w: Words): ListItem {
  const fact = [field('question', question.id, 'settles', question.settles ?? '')];
  return { text: w.openQuestion([questionTitle(question)], fact), details: [] };
}
