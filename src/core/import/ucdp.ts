import type { MomentRecord } from '../dossier/moment-record.ts';
import type { Target } from './claims-table.ts';
import { slugOf } from './make-id.ts';
import type { ShapeMapping } from './mapping.ts';
import { placeText } from './place-text.ts';
import { type RowOutcome, refuse } from './proposal.ts';
import { readDate } from './read-date.ts';
import { shapeAnswers } from './shape-answers.ts';
import { codedQuote } from './short-quote.ts';
import { cellReader, type Table, type TableRow } from './table.ts';

/** The columns without which a row says nothing, as the UCDP GED codebook names them. */
export const ucdpColumns = ['id', 'date_start', 'date_end', 'date_prec', 'best', 'high', 'low'] as const;

const attribution = 'UCDP Georeferenced Event Dataset (GED), Uppsala Conflict Data Program, CC BY 4.0';
const estimates = ['best', 'high', 'low'] as const;

/**
 * Reads rows as the UCDP Georeferenced Event Dataset has them. Its estimate is the claim of UCDP, which weighs reports
 * by its own rules. The low and the high estimate are its range; the best one is told in the statement, and not taken
 * for the figure, because UCDP does not say that the others are wrong.
 */
export function readUcdp(table: Table, mapping: ShapeMapping, target: Target): RowOutcome[] {
  const cell = cellReader(table);
  return table.rows.map((row) => readRow(row, (column) => cell(row, column), mapping, target));
}

function readRow(row: TableRow, cell: (column: string) => string, mapping: ShapeMapping, target: Target): RowOutcome {
  const event = cell('id');
  if (!/^\d+$/.test(event)) return refuse(row.row, 'id', `"${event}" is no id of UCDP; it is a whole number`);
  const missing = estimates.find((column) => !/^\d+$/.test(cell(column)));
  if (missing !== undefined)
    return refuse(row.row, missing, `"${cell(missing)}" is no number of deaths; UCDP codes a whole number`);
  const [best, high, low] = [cell('best'), cell('high'), cell('low')];
  if (Number(low) > Number(best) || Number(best) > Number(high))
    return refuse(row.row, 'best', `the best estimate, ${best}, does not lie between low, ${low}, and high, ${high}`);
  const when = eventTime(cell);
  if (!when.ok) return refuse(row.row, when.column, when.why);
  const answer = shapeAnswers(row, mapping, 'assessed');
  if (!answer.ok) return refuse(row.row, answer.column, answer.why);
  const ucdp = target.directory.findOrAdd({
    name: 'UCDP',
    kind: 'office',
    role: 'a programme that codes organised violence from reports',
    aliases: ['Uppsala Conflict Data Program'],
  });
  const place = placeText([cell('where_coordinates'), cell('adm_1'), cell('country')]);
  const value = low === high ? best : `${low} to ${high}`;
  return {
    ok: true,
    proposal: {
      row: row.row,
      columns: { ...columns, ...answer.columns },
      sourceId: target.sourceId ?? slugOf(`ucdp ${event}`),
      source: {
        publisher: ucdp.id,
        title: null,
        language: 'en',
        url: null,
        published: null,
        capture: null,
        note: attribution,
      },
      claims: [
        {
          id: slugOf(`ucdp ${event} deaths`),
          statement:
            low === high
              ? `${ucdp.name} put the number of deaths${place.at} at ${best}.`
              : `${ucdp.name} put the number of deaths${place.at} at ${low} to ${high}, and at ${best} as its best estimate.`,
          quote: codedQuote(estimates.map((column) => [column, cell(column)])),
          'chain-complete': false,
          modality: answer.modality,
          ...(answer.answers === null ? {} : { answers: answer.answers, value }),
          ...(answer.scope === null ? {} : { scope: answer.scope }),
          'as-of': when.date,
          note: noteOf(event, place.whole, cell),
        },
      ],
    },
  };
}

const columns = { value: 'best', quote: 'best', 'as-of': 'date_start' };

type EventTime = { ok: true; date: MomentRecord } | { ok: false; column: string; why: string };

/** When an event was: from date_start to date_end; date_prec says why these differ, where they do. */
function eventTime(cell: (column: string) => string): EventTime {
  const ends: string[] = [];
  for (const column of ['date_start', 'date_end']) {
    const read = readDate(cell(column), 'iso');
    if (!read.ok) return { ok: false, column, why: read.why };
    ends.push(typeof read.date === 'string' ? read.date : read.date.edtf);
  }
  const [start = '', end = ''] = ends;
  const precision = cell('date_prec');
  if (!/^[1-5]$/.test(precision))
    return { ok: false, column: 'date_prec', why: `"${precision}" is no precision; UCDP codes 1 to 5` };
  if (start === end) return { ok: true, date: start };
  if (start > end) return { ok: false, column: 'date_end', why: `${end} lies before date_start, ${start}` };
  return { ok: true, date: { edtf: `${start}/${end}`, basis: `date_start and date_end, with date_prec ${precision}` } };
}

function noteOf(event: string, place: string, cell: (column: string) => string): string {
  const sides = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const;
  const known = sides.flatMap((column) => (cell(column) === '' ? [] : [`${column} ${cell(column)}`]));
  const parts = [
    `event ${event}${cell('dyad_name') === '' ? '' : `, ${cell('dyad_name')}`}`,
    place,
    known.length === 0 ? '' : `of the best estimate: ${known.join(', ')}`,
    cell('number_of_sources') === '' ? '' : `number_of_sources ${cell('number_of_sources')}`,
    cell('best') === '0' ? '0 is what UCDP coded as its best estimate' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
