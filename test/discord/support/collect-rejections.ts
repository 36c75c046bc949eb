/** Collects the rejections that nobody handles, which would end the process. */
export function collectRejections(): { rejections: unknown[]; stop(): void } {
  const rejections: unknown[] = [];
  const collect = (error: unknown) => void rejections.push(error);
  process.on('unhandledRejection', collect);
  return { rejections, stop: () => void process.off('unhandledRejection', collect) };
}
