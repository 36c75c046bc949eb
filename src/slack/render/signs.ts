/** What a notice's tone looks like; its text says the rest. */
export const signs = { info: 'ℹ️ ', warning: '⚠️ ', error: '⛔ ' } as const;
