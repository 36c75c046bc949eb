/** What a Slack lane has behind its workspace: both databases take away its letters and digits in the same words. */
const behindWorkspace = `ltrim(substr(lane, 11), 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')`;
const onSlack = `substr(lane, 1, 10) = '["slack","'`;

/** Of a channel that was seen from two workspaces, keeps the row that is `latest`. */
function keepOne(table: string, latest: string): string {
  return `delete from ${table} where lane in (select lane from (select lane,
    row_number() over (partition by ${behindWorkspace} order by ${latest} desc, lane desc) as number
    from ${table} where ${onSlack}) as ranked where number > 1)`;
}

function forgetWorkspace(table: string): string {
  return `update ${table} set lane = '["slack","' || ${behindWorkspace} where ${onSlack}`;
}

/**
 * What changed something is kept with its outcome, so that it is done once. A Slack lane no longer names the workspace
 * that the channel was seen from.
 */
export const onceAndOneLane = [
  'create table requests (id text primary key, at bigint not null, outcome text not null)',
  'create index requests_at on requests (at)',
  'create index schedules_person on schedules (created_by)',
  keepOne('channels', 'updated_at'),
  keepOne('lanes', 'next_at'),
  ...['channels', 'lanes', 'schedules', 'occurrences', 'deliveries'].map(forgetWorkspace),
] as const;
