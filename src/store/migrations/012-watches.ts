/**
 * What channels watch: what each saw last (`seen`), with which revision it was compared, and which messages told of it,
 * with what it had seen before. An occurrence is a digest's or a watch's. `served` is the newest data that was loaded.
 */
export const watches = [
  `alter table occurrences add column kind text not null default 'digest'`,
  `create table watches (id text primary key, platform text not null, lane text not null, dossier text not null,
    question text, waits text not null, above double precision, below double precision, quiet text,
    created_by text not null, created_at bigint not null, paused text, channel_name text, seen text not null,
    compared text not null, fired integer not null default 0, occurrence text, not_before bigint not null default 0)`,
  'create index watches_lane on watches (lane)',
  'create index watches_person on watches (created_by)',
  'create index watches_due on watches (dossier, lane) where paused is null',
  'create index watches_occurrence on watches (occurrence)',
  `create table firings (occurrence text not null, watch text not null, before text not null,
    primary key (occurrence, watch))`,
  'create index firings_watch on firings (watch)',
  'create table served (dossier text primary key, revision text not null)',
] as const;
