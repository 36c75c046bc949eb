import type { MomentRecord } from '../dossier/moment-record.ts';
import { listSome } from '../text/list-some.ts';
import { parseMoment } from '../time/moment.ts';
import type { Target } from './claims-table.ts';
import { slugOf } from './make-id.ts';
import type { ShapeMapping } from './mapping.ts';
import { placeText } from './place-text.ts';
import { type RowOutcome, refuse } from './proposal.ts';
import { readDate } from './read-date.ts';
import { shapeAnswers } from './shape-answers.ts';
import { codedQuote } from './short-quote.ts';
import { cellReader, type Table, type TableRow } from './table.ts';

/** The columns without which a row says nothing, as ACLED names them (its codebook, "Data columns"). */
export const acledColumns = ['event_id_cnty', 'event_date', 'time_precision', 'fatalities'] as const;

const attribution = 'Armed Conflict Location & Event Data (ACLED), acleddata.com, used under its terms of use';
/**
 * Reads rows as ACLED exports them. What ACLED codes is ACLED's own claim, and its sources are no hops: the last hop of
 * a chain is who says the figure, and ACLED codes one by its rules also where reports differ or tell of "many". They
 * are told in the note, and the chain is not complete, so that the claim counts as no sure origin beside theirs. The
 * quote is the coded cell, since the notes of a row may tell other figures.
 */
export function readAcled(table: Table, mapping: ShapeMapping, target: Target): RowOutcome[] {
  const cell = cellReader(table);
  return table.rows.map((row) => readRow(row, (column) => cell(row, column), mapping, target));
}

function readRow(row: TableRow, cell: (column: string) => string, mapping: ShapeMapping, target: Target): RowOutcome {
  const event = cell('event_id_cnty');
  if (!/^[A-Za-z0-9]+$/.test(event)) return refuse(row.row, 'event_id_cnty', 'the row has no id such as ABC123');
  const fatalities = cell('fatalities');
  if (!/^\d+$/.test(fatalities))
    return refuse(row.row, 'fatalities', `"${fatalities}" is no number of fatalities; ACLED codes a whole number`);
  const day = readDate(cell('event_date'), 'iso');
  if (!day.ok) return refuse(row.row, 'event_date', day.why);
  const asOf = eventTime(day.date, cell('event_date'), cell('time_precision'));
  if (asOf === null)
    return refuse(row.row, 'time_precision', `"${cell('time_precision')}" is no precision; ACLED codes 1, 2 or 3`);
  const answer = shapeAnswers(row, mapping, 'assessed');
  if (!answer.ok) return refuse(row.row, answer.column, answer.why);
  const acled = target.directory.findOrAdd({
    name: 'ACLED',
    kind: 'office',
    role: 'a project that codes political violence from reports',
    aliases: ['Armed Conflict Location & Event Data'],
  });
  const names = cell('source')
    .split(/\s*;\s*/)
    .filter((name) => name !== '');
  const place = placeText([cell('location'), cell('admin1'), cell('country')]);
  const sourceId = target.sourceId ?? slugOf(`acled ${event}`);
  return {
    ok: true,
    proposal: {
      row: row.row,
      columns: { ...columns, ...answer.columns },
      sourceId,
      source: {
        publisher: acled.id,
        title: null,
        language: 'en',
        url: null,
        // rows of one source have been written on different days
        published: target.sourceId === null ? uploaded(cell('timestamp')) : null,
        capture: null,
        note: attribution,
      },
      claims: [
        {
          id: slugOf(`acled ${event} fatalities`),
          statement: `${acled.name} coded ${fatalities} ${fatalities === '1' ? 'fatality' : 'fatalities'}${place.at}.`,
          quote: codedQuote([['fatalities', fatalities]]),
          'chain-complete': false,
          modality: answer.modality,
          ...(answer.answers === null ? {} : { answers: answer.answers, value: fatalities }),
          ...(answer.scope === null ? {} : { scope: answer.scope }),
          'as-of': asOf,
          note: noteOf(event, fatalities, names, place.whole, cell),
        },
      ],
    },
  };
}

const columns = {
  value: 'fatalities',
  quote: 'fatalities',
  'as-of': 'event_date',
  published: 'timestamp',
};

/**
 * When an event was, by ACLED's time_precision: 1 is the day; 2 a week that holds the day, of which ACLED takes one;
 * 3 the month.
 */
function eventTime(date: MomentRecord, written: string, precision: string): MomentRecord | null {
  if (precision === '1') return date;
  const edtf = typeof date === 'string' ? date : date.edtf;
  if (!/^\d{4}-\d\d-\d\d$/.test(edtf) || !parseMoment(edtf).ok) return null;
  const basis = `ACLED codes '${written}' with time_precision ${precision}`;
  const day = Temporal.PlainDate.from(edtf);
  switch (precision) {
    case '2':
      return { edtf: `${day.subtract({ days: 6 })}/${day.add({ days: 6 })}`, basis: `${basis}: some day of its week` };
    case '3':
      return { edtf: edtf.slice(0, 7), basis: `${basis}: some day of its month` };
    default:
      return null;
  }
}

/** The day on which ACLED last wrote the row: its timestamp, in seconds since 1970. */
function uploaded(timestamp: string): MomentRecord | null {
  if (!/^\d{9,10}$/.test(timestamp)) return null;
  const day = Temporal.Instant.fromEpochMilliseconds(Number(timestamp) * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();
  return { edtf: day.toString(), basis: `ACLED's timestamp of the row, ${timestamp}` };
}

function noteOf(
  event: string,
  fatalities: string,
  sources: readonly string[],
  place: string,
  cell: (column: string) => string,
): string {
  const kind = [cell('event_type'), cell('sub_event_type')].filter((text) => text !== '').join(', ');
  const parts = [
    `event ${event}${kind === '' ? '' : ` (${kind})`}`,
    place,
    sources.length === 0 ? '' : `coded from ${listSome(sources)}`,
    fatalities === '0' ? '0 is what ACLED coded: reports of no deaths, or none that tell of any' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
