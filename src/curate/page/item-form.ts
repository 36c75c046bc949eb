import { html } from 'hono/html';
import { actorKinds } from '../../core/dossier/actor.ts';
import { modalities, wordings } from '../../core/dossier/claim-record.ts';
import { measures } from '../../core/dossier/question.ts';
import type { Draft, DraftAspect } from '../../core/draft/draft.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import type { ClaimFields, FieldName } from '../../core/review/claim-fields.ts';
import { unknownSpeakers } from '../../core/review/claim-of.ts';
import { proposeSpeaker } from '../../core/review/speakers.ts';
import { keyOf, type WorkItem, workLeft } from '../../core/review/work-left.ts';
import type { Look } from '../look.ts';
import type { Html } from './layout.ts';

export interface FormParts {
  look: Look;
  item: WorkItem;
  fields: ClaimFields;
  also: readonly string[];
  csrf: string;
  next: string | null;
  previous: string | null;
  byHand: string | null;
}

/** Reasons that come up often. */
const reasons = [
  'no claim of the story',
  'background that is told elsewhere',
  'repeats what is claimed already',
  'page furniture',
];

/** What can be done with a draft or a sentence, as one form whose buttons say what. */
export function itemForm({ look, item, fields, also, csrf, next, previous, byHand }: FormParts): Html {
  const draft = item.kind === 'draft' ? item.draft : null;
  const made =
    draft === null || draft['made-by'] === 'parallax'
      ? ''
      : html`<p class="quiet">Made by ${showHidden(draft['made-by'])}</p>`;
  return html`<section class="panel" aria-label="The draft"><form method="post">
<h2>${draft === null ? 'A claim by hand, or nothing' : 'Draft'}</h2>${made}
${draft === null ? html`<p class="quiet">Nobody has claimed this sentence or left it out.</p>` : ''}
<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="item" value="${keyOf(item)}"><input type="hidden" name="also" value="${also.join(' ')}">
<div class="row"><button class="main" name="do" value="accept">Accept<kbd>a</kbd></button>
${previous === null ? '' : html`<a class="button" rel="prev" href="${previous}">Back<kbd>k</kbd></a>`}
${next === null ? '' : html`<a class="button" rel="next" href="${next}">Next<kbd>j</kbd></a>`}
<button name="do" value="undo" formnovalidate>Undo<kbd>u</kbd></button>
${byHand === null ? '' : html`<a class="button by-hand" href="${byHand}">By hand<kbd>c</kbd></a>`}</div>
${area('statement', 'In our own words, who said what', fields)}
${draft?.statement === null ? html`<p class="basis">Begun from the quote: put it into your own words.</p>` : ''}
${area('quote', 'Quote, letter by letter, at most 15 words', fields)}
${line('chain', 'Chain, nearest to the reader first: coast-wire > ann + bob', fields)}${basis(draft, 'chain')}
<div class="two">${choice('modality', 'Modality', modalities, fields)}${choice('chain-complete', 'Chain is complete', ['yes', 'no'], fields)}</div>${basis(draft, 'modality')}
${newSpeakers(look, fields)}
${questionPart(look, draft, fields)}
<div class="two">${line('said', 'Said on (and why)', fields)}${line('as-of', 'Refers to (and why)', fields)}</div>${basis(draft, 'said')}${basis(draft, 'as-of')}
<details><summary>More fields</summary>${choice('wording', 'Wording', wordings, fields)}
${line('event', 'Event, and its date', fields)}${line('corrects', 'Corrects the claim', fields)}${line('taken-back-by', 'Taken back by', fields)}${line('note', 'Note for readers', fields)}${line('id', 'Id', fields)}</details>
${otherwise(look, item)}
<details id="help"><summary>Keys<kbd>?</kbd></summary><p class="quiet">a accept · e edit · r refuse · o leave out · n new speaker · p question · m merge · c by hand · j next · k back · u undo · Escape leaves a field</p></details>
</form></section>`;
}

function otherwise(look: Look, item: WorkItem): Html {
  const targets = [
    ...look.review.claims.map(({ id, quote }) => ({ value: `claim:${id}`, text: `claim ${id}: “${quote}”` })),
    ...workLeft(look.review).flatMap((one) =>
      one.kind === 'draft' && keyOf(one) !== keyOf(item)
        ? [{ value: keyOf(one), text: `draft: “${one.draft.quote}”` }]
        : [],
    ),
  ];
  const refuse = html`<div class="row"><label for="why-refused">Why it is refused<input id="why-refused" name="why-refused" maxlength="600"></label><button name="do" value="refuse">Refuse<kbd>r</kbd></button></div>`;
  const merge = html`<div class="row"><label for="into">Merge into<select id="into" name="into">${targets.map(({ value, text }) => html`<option value="${value}">${showHidden(text)}</option>`)}</select></label><button name="do" value="merge">Merge<kbd>m</kbd></button></div>`;
  return html`<fieldset><legend>Or</legend>${item.kind === 'draft' ? refuse : ''}
<div class="row"><label for="why-left-out">Why the sentence is left out<input id="why-left-out" name="why-left-out" list="reasons" maxlength="600"></label><button name="do" value="leave-out">Leave out<kbd>o</kbd></button></div>
<datalist id="reasons">${reasons.map((reason) => html`<option value="${reason}"></option>`)}</datalist>
${item.kind === 'draft' && targets.length > 0 ? merge : ''}</fieldset>`;
}

function newSpeakers(look: Look, fields: ClaimFields): Html {
  const speakers = unknownSpeakers(fields.chain, look.known).map((name, index) => speakerPart(name, index, look));
  return html`${speakers}`;
}

function speakerPart(name: string, index: number, look: Look): Html {
  const proposal = proposeSpeaker(name, look.known.actors);
  const prefix = `speaker-${index}`;
  const alias = proposal.kind === 'alias' ? proposal.of : '';
  const [id, full, is] =
    proposal.kind === 'actor' ? [proposal.id, proposal.name, proposal.is] : ['', proposal.name, 'person'];
  return html`<fieldset><legend>New speaker: “${showHidden(name)}”</legend><input type="hidden" name="${prefix}-as" value="${name}">
<div class="two"><label>Id<input name="${prefix}-id" value="${id}"></label><label>Kind<select name="${prefix}-kind">${actorKinds.map((kind) => html`<option ${kind === is ? 'selected' : ''}>${kind}</option>`)}</select></label></div>
<div class="two"><label>Name<input name="${prefix}-name" value="${full}"></label><label>Role, if any<input name="${prefix}-role"></label></div>
<label>Or another name of<select name="${prefix}-alias"><option value="">– an actor of its own –</option>${[...look.known.actors].map(([actor, { name: known }]) => html`<option value="${actor}" ${actor === alias ? 'selected' : ''}>${showHidden(known)}</option>`)}</select></label></fieldset>`;
}

function questionPart({ dossier }: Look, draft: Draft | null, fields: ClaimFields): Html {
  const questions = [...dossier.questions.values()];
  const counts = draft?.counts ?? '';
  const scopes = questions.filter(({ scopes: own }) => own.size > 0);
  return html`<fieldset><legend>Question</legend>
<label for="answers">Answers<select id="answers" name="answers"><option value="">– none –</option>${questions.map(({ id, ask }) => html`<option value="${id}" ${id === fields.answers ? 'selected' : ''}>${showHidden(ask)}</option>`)}<option value="+">a new question, below</option></select></label>
<div class="two"><label for="scope">Scope<select id="scope" name="scope"><option value="">– none –</option>${scopes.map(({ title, scopes: own }) => html`<optgroup label="${showHidden(title)}">${[...own.values()].map(({ id, label }) => html`<option value="${id}" ${id === fields.scope ? 'selected' : ''}>${showHidden(label)}</option>`)}</optgroup>`)}</select></label>${line('value', 'Value', fields)}</div>
${draft?.figure == null ? '' : html`<p class="basis">The text has: ${showHidden(`${draft.figure} ${counts}`)}</p>`}${basis(draft, 'figure')}${basis(draft, 'answers')}
<details><summary>A new question</summary>
<label>As a sentence<input name="question-ask" value="${counts === '' ? '' : `How many ${counts}?`}"></label>
<div class="two"><label>Short heading<input name="question-title" value="${counts}"></label><label>Id, if not from the heading<input name="question-id"></label></div>
<div class="two"><label>Measure<select name="question-measure">${measures.map((measure) => html`<option>${measure}</option>`)}</select></label><label>Unit, a plural<input name="question-unit" value="${counts}"></label></div></details></fieldset>`;
}

function basis(draft: Draft | null, aspect: DraftAspect): Html | '' {
  const found = draft?.['rests-on'].find((rest) => rest.aspect === aspect);
  if (found === undefined) return '';
  return html`<p class="basis">${aspect}: ${found.confidence}${found.words === null ? '' : ` – “${showHidden(found.words)}”`}</p>`;
}

function area(name: FieldName, label: string, fields: ClaimFields): Html {
  return html`<label for="${name}">${label}</label><textarea id="${name}" name="${name}" rows="2">${fields[name]}</textarea>`;
}

function line(name: FieldName, label: string, fields: ClaimFields): Html {
  return html`<label>${label}<input id="${name}" name="${name}" value="${fields[name]}"></label>`;
}

function choice(name: FieldName, label: string, values: readonly string[], fields: ClaimFields): Html {
  return html`<label>${label}<select id="${name}" name="${name}">${values.map((value) => html`<option ${value === fields[name] ? 'selected' : ''}>${value}</option>`)}</select></label>`;
}
