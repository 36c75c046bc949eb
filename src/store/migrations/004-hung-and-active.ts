/**
 * Until when a delivery's last call may still arrive, and since when a schedule posts. For what was open before there
 * was such a column, three minutes are allowed for, as everywhere on Slack.
 */
export const hungAndActive = [
  'alter table deliveries add column hung_until bigint',
  `update deliveries set hung_until = tried_at + 180000 where state in ('sending', 'ambiguous')`,
  'alter table schedules add column active_since bigint not null default 0',
  'update schedules set active_since = created_at',
] as const;
