/** What is taken from the front comes in its order from the index, however much waits; and what was posted lately is found by when. */
export const inOrder = [
  'drop index schedules_due',
  'create index schedules_due on schedules (next_at, id) where paused is null',
  'drop index deliveries_ready',
  `create index deliveries_ready on deliveries (ready_at, due_at, id) where state = 'pending' and ready_at is not null`,
  'create index occurrences_done on occurrences (done_at)',
] as const;
