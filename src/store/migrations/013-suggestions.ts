const tables = [
  `create table suggestions (id text primary key, platform text not null, lane text not null, dossier text not null,
    channel_name text, created_by text not null, created_at bigint not null, said text not null, said_by text, note text,
    question text, salt text not null, same text, state text not null, version integer not null,
    approvals text not null, decided_by text, decided_at bigint, reason text, claim text,
    erased integer not null default 0, told text not null)`,
  'create index suggestions_state on suggestions (dossier, state, created_at, id)',
  'create index suggestions_person on suggestions (created_by, created_at)',
  'create index suggestions_lane on suggestions (lane, state)',
  'create unique index suggestions_same on suggestions (same) where same is not null',
  'create index suggestions_untold on suggestions (platform) where told != state',
  `create table audit (number bigint primary key, at bigint not null, who text not null, what text not null,
    about text not null, dossier text not null, content text, claim text, previous text not null unique,
    hash text not null)`,
  'create index audit_about on audit (about, number)',
] as const;

const refusal = 'the log is only added to';

/**
 * What people suggest in chat, and the log of what was done with it. The log takes no change and no deletion, whoever
 * asks for it; on SQLite also no insertion in place of another row.
 */
export const suggestions = {
  sqlite: [
    ...tables,
    `create trigger audit_no_update before update on audit begin select raise(abort, '${refusal}'); end`,
    `create trigger audit_no_delete before delete on audit begin select raise(abort, '${refusal}'); end`,
    `create trigger audit_no_replace before insert on audit
      when exists (select 1 from audit where number = new.number or previous = new.previous)
      begin select raise(abort, '${refusal}'); end`,
  ],
  postgres: [
    ...tables,
    `create or replace function refuse_audit_change() returns trigger language plpgsql as
      $$ begin raise exception '${refusal}'; end $$`,
    `create trigger audit_no_change before update or delete or truncate on audit
      for each statement execute function refuse_audit_change()`,
  ],
} as const;
