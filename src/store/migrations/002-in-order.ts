/** Whatever takes the first rows in an order reads them from an index; so does what looks for recent posts. */
export const inOrder = [
  'drop index schedules_due',
  'create index schedules_due on schedules (next_at, id) where paused is null',
  'drop index deliveries_ready',
  `create index deliveries_ready on deliveries (ready_at, due_at, id) where state = 'pending' and ready_at is not null`,
  'create index occurrences_done on occurrences (done_at)',
] as const;
