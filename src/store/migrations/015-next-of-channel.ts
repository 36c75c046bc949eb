/** Whether a message is its channel's next is read from an index, however much waits for the channel. */
export const nextOfChannel = [
  `create index deliveries_next on deliveries (lane, ready_at, due_at, id)
    where state = 'pending' and ready_at is not null`,
] as const;
