import { actorKinds, reliabilities } from '../dossier/actor.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { measures } from '../dossier/question.ts';
import { inOneCell, keyTo, oneOf, optional, required, type Table } from './table.ts';

/** The parties, actors, events, sources, questions and scopes of a dossier as tables. */
export function recordTables(dossier: Dossier): Table[] {
  return [
    namesTable('parties', 'Whom actors belong to, where that gives them an interest.', dossier.parties),
    actorsTable(dossier),
    namesTable('events', 'What happened, by name.', dossier.events),
    sourcesTable(dossier),
    questionsTable(dossier),
    scopesTable(dossier),
  ];
}

function namesTable(name: string, description: string, names: ReadonlyMap<string, string>): Table {
  return {
    name,
    description,
    fields: [required('id', 'Its id.'), required('name', 'Its name.')],
    primaryKey: ['id'],
    foreignKeys: [],
    rows: [...names].map(([id, text]) => ({ id, name: text })),
  };
}

function actorsTable({ actors }: Dossier): Table {
  return {
    name: 'actors',
    description: 'Everyone who says something: people, offices, agencies, outlets, anonymous sources.',
    fields: [
      required('id', 'The actor.'),
      required('name', 'Its name.'),
      oneOf('kind', actorKinds, 'What it is.'),
      optional('role', 'Its role.'),
      optional('aliases', 'Other names, with semicolons between them.'),
      optional('party', 'Whom it belongs to.'),
      optional('partOf', 'The body that it speaks for: one origin with it.'),
      required('plural', 'Whether its name is a plural.', 'boolean'),
      oneOf('grade', reliabilities, 'Its reliability by the Admiralty code, where somebody graded it.', true),
      optional('gradeBasis', 'Why it has that grade.'),
    ],
    primaryKey: ['id'],
    foreignKeys: [keyTo('parties', 'party'), keyTo('', 'partOf')],
    rows: [...actors.values()].map(({ id, name, kind, role, aliases, party, partOf, plural, reliability }) => ({
      id,
      name,
      kind,
      role,
      aliases: aliases.join('; '),
      party,
      partOf: partOf?.id ?? null,
      plural,
      grade: reliability?.grade ?? null,
      gradeBasis: reliability?.basis ?? null,
    })),
  };
}

function sourcesTable({ sources }: Dossier): Table {
  return {
    name: 'sources',
    description: 'The captured documents, one of one publisher each.',
    fields: [
      required('id', 'The source.'),
      required('publisher', 'Whose page it is.'),
      required('author', 'The outlet that wrote it: another than the publisher where the page is a copy.'),
      optional('title', 'Its title.'),
      required('language', 'Its language, as BCP 47.'),
      optional('url', 'Its address, where the capture shows one.'),
      optional('published', 'When it appeared, as EDTF.'),
      optional('publishedBasis', 'How that is known.'),
      optional('captureFile', 'The name of the captured text, which is not part of the data.'),
      optional('captureSha256', "The SHA-256 of that text's bytes."),
      optional('captured', 'When it was captured, as EDTF.'),
      optional('note', "A curator's remark."),
    ],
    primaryKey: ['id'],
    foreignKeys: [keyTo('actors', 'publisher'), keyTo('actors', 'author')],
    rows: [...sources.values()].map(({ id, publisher, author, title, language, url, published, capture, note }) => ({
      id,
      publisher: publisher.id,
      author: author.id,
      title,
      language,
      url,
      published: published?.edtf ?? null,
      publishedBasis: published?.basis ?? null,
      captureFile: capture?.file ?? null,
      captureSha256: capture?.sha256 ?? null,
      captured: capture?.at?.edtf ?? null,
      note,
    })),
  };
}

function questionsTable({ questions }: Dossier): Table {
  return {
    name: 'questions',
    description: 'What claims are compared on.',
    fields: [
      required('id', 'The question.'),
      required('title', 'Its title.'),
      required('ask', 'The question in words.'),
      oneOf('measure', measures, 'What kind of answer it has.'),
      optional('unit', 'What its figures count.'),
      optional('settles', 'What would settle it.'),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    rows: [...questions.values()].map(({ id, title, ask, measure, unit, settles }) => ({
      id,
      title,
      ask,
      measure,
      unit,
      settles,
    })),
  };
}

function scopesTable({ questions }: Dossier): Table {
  return {
    name: 'scopes',
    description: 'What the figures of a question can count.',
    fields: [
      required('question', 'The question.'),
      required('id', 'The scope; its id is unique within the question.'),
      required('label', 'What is counted.'),
      optional('includes', 'The scopes that it includes: their ids, with spaces between them.'),
      optional('mayInclude', 'The scopes of which it is open whether it includes them: their ids.'),
    ],
    primaryKey: ['question', 'id'],
    foreignKeys: [keyTo('questions', 'question')],
    rows: [...questions.values()].flatMap((question) =>
      [...question.scopes.values()].map(({ id, label, includes, mayInclude }) => ({
        question: question.id,
        id,
        label,
        includes: inOneCell(includes),
        mayInclude: inOneCell(mayInclude),
      })),
    ),
  };
}
