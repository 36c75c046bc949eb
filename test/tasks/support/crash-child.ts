/** Preloaded before the bot: when it is told to (SIGUSR2), it crashes with an error that holds a secret. */
process.on('SIGUSR2', () => {
  const { DISCORD_TOKEN: secret = '' } = process.env;
  const error = new Error(`a proxy said: ${encodeURIComponent(secret)}`, { cause: secret });
  if (process.env.CRASH === 'thrown') throw error;
  void Promise.reject(error);
});
