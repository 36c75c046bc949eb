/** What people call a schedule's channel, so that its creator can be told of it in private. */
export const channelName = ['alter table schedules add column channel_name text'] as const;
