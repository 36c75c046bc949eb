import { type Section, usualSections } from '../digest/section.ts';
import { field } from '../message/field.ts';
import { type Phrase, textOf } from '../message/inline.ts';
import type { Invocation } from '../message/invocation.ts';
import { words } from '../message/phrase.ts';
import { formatDays } from '../schedule/parse-schedule.ts';
import { type KeptSchedule, type Schedule, usualChoices } from '../schedule/schedule.ts';
import type { Words } from '../words/words.ts';
import type { AnswerContext } from './answer-context.ts';

type FieldName =
  | 'time'
  | 'zone'
  | 'city'
  | 'channel'
  | 'when'
  | 'near-when'
  | 'date'
  | 'near-date'
  | 'receipt'
  | 'amount'
  | 'question';

/** A schedule with a name that tells it from others. */
export interface NamedSchedule {
  name: Phrase;
  schedule: KeptSchedule;
}

/** A field of a schedule. */
export function scheduleField(id: string, name: FieldName, text: string): Phrase {
  return [field('schedule', id, name, text)];
}

/** The dossier of a schedule, by its id. */
export function dossierField({ id, dossier }: Pick<KeptSchedule, 'id' | 'dossier'>): Phrase {
  return [field('schedule', id, 'dossier', dossier)];
}

/** A schedule as people name it: "weekdays at 08:00, Kyiv time", without the zone where it is the asker's own. */
export function scheduleName(
  { id, days, time, zone }: Pick<KeptSchedule, 'id' | 'days' | 'time' | 'zone'>,
  { words: w, zone: own }: Pick<AnswerContext, 'words' | 'zone'>,
  form: 'alone' | 'sentence' = 'alone',
): Phrase {
  // UTC is taken where nothing is known of the asker, so it is never plain.
  const isPlain = zone === own && zone !== 'UTC';
  return w.scheduleName(days, scheduleField(id, 'time', time), isPlain ? [] : zoneText(id, zone, w), form);
}

/** "in #desk": the channel of a schedule, to somebody who reads it elsewhere. */
export function channelOf({ id, channelName }: Pick<KeptSchedule, 'id' | 'channelName'>, w: Words): Phrase {
  return channelName === null ? w.inAnotherChannel : w.inChannel(scheduleField(id, 'channel', channelName));
}

/**
 * A short name for each of some schedules, which tells it from the others: "weekdays 08:00", with the zone, the dossier
 * and the choices only where another has the same name without them.
 */
export function nameShortly(schedules: readonly KeptSchedule[], w: Words): NamedSchedule[] {
  const named = schedules.map((schedule) => ({ schedule, parts: partsOfName(schedule, w) }));
  return named.map(({ schedule, parts }) => {
    const isTold = (n: number) =>
      named.every((one) => one.schedule === schedule || firstOf(one.parts, n) !== firstOf(parts, n));
    // Old stores can hold two that are the same in everything: the first part names them as well as all would.
    const last = Math.max(
      0,
      parts.findIndex((_, index) => isTold(index + 1)),
    );
    return { schedule, name: parts.slice(0, last + 1).flat() };
  });
}

function partsOfName(schedule: KeptSchedule, w: Words): Phrase[] {
  const { id, days, time, zone } = schedule;
  return [
    w.scheduleLabel(days, scheduleField(id, 'time', time)),
    zoneText(id, zone, w),
    [words(w.dot), ...dossierField(schedule)],
    choices(schedule, w).flatMap((choice) => [words(w.dot), ...choice]),
  ];
}

function firstOf(parts: readonly Phrase[], n: number): string {
  return textOf(parts.slice(0, n).flat());
}

/** "Europe/Kyiv" as "Kyiv time"; a zone that names no place as it is. */
export function zoneText(id: string, zone: string, w: Words): Phrase {
  const place = zone.slice(zone.lastIndexOf('/') + 1);
  if (place === zone || zone.startsWith('Etc/')) return w.zoneItself(scheduleField(id, 'zone', zone));
  return w.zoneCity(scheduleField(id, 'city', place.replaceAll('_', ' ')));
}

/** What was chosen for quiet days, for downtime, and of the sections, where it is not the usual. */
export function choices({ quiet, late, sections: chosen }: Schedule, w: Words): Phrase[] {
  return [
    ...(quiet === usualChoices.quiet ? [] : [[words(w.quietChoice[quiet])]]),
    ...(late === usualChoices.late ? [] : [[words(w.lateChoice[late])]]),
    ...(isUsual(chosen) ? [] : [w.onlySections(textual(chosen).join(w.listSeparator))]),
    ...(chosen.includes('pictures') ? [w.pictures.inDigest] : []),
  ];
}

function textual(chosen: readonly Section[]): Section[] {
  return chosen.filter((section) => section !== 'pictures');
}

function isUsual(chosen: readonly Section[]): boolean {
  return textual(chosen).length === usualSections.length;
}

/** What schedules the same again in its channel, which uses a dossier of its own. */
export function scheduleAgain(schedule: Schedule & { dossier: string }, ownDossier: string): Invocation {
  const { time, days, zone, quiet, late, sections: chosen, dossier } = schedule;
  return {
    command: 'digest',
    options: {
      do: 'schedule',
      time,
      days: formatDays(days),
      zone,
      ...(quiet === usualChoices.quiet ? {} : { quiet }),
      ...(late === usualChoices.late ? {} : { late }),
      ...(isUsual(chosen) ? {} : { include: textual(chosen).join(',') }),
      ...(chosen.includes('pictures') ? { picture: 'yes' } : {}),
      ...(dossier === ownDossier ? {} : { dossier }),
    },
  };
}
