import type { Draft, DraftAspect } from '../../core/draft/draft.ts';
import { type ClaimFields, type FieldName, fieldNames, type Known } from '../../core/review/claim-fields.ts';
import { unknownSpeakers } from '../../core/review/claim-of.ts';
import { proposeSpeaker, type SpeakerProposal } from '../../core/review/speakers.ts';
import { type Piece, plainLine, type TextLine, wrapPieces } from './lay-out.ts';

/** Fields that are always shown; the others only where they say something. */
const always: readonly FieldName[] = ['statement', 'quote', 'chain', 'modality'];
const usual: Partial<Record<FieldName, string>> = { 'chain-complete': 'yes', wording: 'reported' };
const aspectOf: Partial<Record<FieldName, DraftAspect>> = {
  chain: 'chain',
  modality: 'modality',
  answers: 'answers',
  'as-of': 'as-of',
  said: 'said',
};
const labelWidth = 15;

/** A draft as lines: each field, how sure it is, and the words that it rests on; then who is new. */
export function draftPanel(draft: Draft | null, fields: ClaimFields, known: Known, width: number): TextLine[] {
  const rows = fieldRows(fields).flatMap(([name, text]) =>
    row(name, [...plainLine(text), ...restsOn(draft, aspectOf[name])], width),
  );
  const figure =
    draft?.figure == null
      ? []
      : row(
          'figure',
          [...plainLine(`${draft.figure} ${draft.counts ?? ''}`.trim()), ...restsOn(draft, 'figure')],
          width,
        );
  const made =
    draft === null || draft['made-by'] === 'parallax' ? [] : row('made by', plainLine(draft['made-by']), width);
  const speakers = unknownSpeakers(fields.chain, known).flatMap((name) =>
    row('new speaker', plainLine(`${name}: ${proposalText(proposeSpeaker(name, known.actors))}`, 'yellow'), width),
  );
  return [...rows, ...figure, ...made, ...speakers];
}

/** A proposal in one line: "ann-example, Ann Example, person" or "another name of ann-example". */
export function proposalText(proposal: SpeakerProposal): string {
  return proposal.kind === 'alias'
    ? `another name of ${proposal.of}`
    : `${proposal.id}, ${proposal.name}, ${proposal.is}`;
}

/** The fields that are shown of a claim, each with its text. */
export function fieldRows(fields: ClaimFields): [FieldName, string][] {
  return fieldNames.flatMap((name): [FieldName, string][] => {
    const text = fields[name];
    if (text === '' && name === 'statement') return [[name, '(to be written; a asks for it)']];
    if (text === '' && name === 'chain') return [[name, "(the outlet's own word)"]];
    return always.includes(name) || (text !== '' && text !== usual[name]) ? [[name, text]] : [];
  });
}

function restsOn(draft: Draft | null, aspect: DraftAspect | undefined): Piece[] {
  const found = draft?.['rests-on'].find((rest) => rest.aspect === aspect);
  if (aspect === undefined || found === undefined) return [];
  const words = found.words === null ? '' : `: “${found.words}”`;
  return plainLine(`  [${found.confidence}${words}]`, 'dim');
}

function row(label: string, pieces: readonly Piece[], width: number): TextLine[] {
  const lines = wrapPieces(pieces, width - labelWidth);
  return lines.map((line, index) => [{ text: (index === 0 ? label : '').padEnd(labelWidth), style: 'dim' }, ...line]);
}
