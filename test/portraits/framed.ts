import { html, raw } from 'hono/html';
import type { Html } from '../../src/page/layout.ts';

/** What stands around a message: when it came, and what a client adds above and below it. */
export interface Frame {
  time: string;
  /** What the platform calls a bot: "APP". */
  badge: string;
  above?: string;
  below?: string;
  /** How much is shown of a long message, in CSS pixels; it fades out there. */
  fadesAt?: number;
}

/** A message with its sender, as a page of its own. `style` is written by us; nothing else is markup. */
export async function framed(body: Html, style: string, frame: Frame): Promise<string> {
  const { time, badge, above, below, fadesAt } = frame;
  const fade = fadesAt === undefined ? '' : `.message { max-height: ${fadesAt}px; } .message::after { content: ''; }`;
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Parallax</title>
<style>${raw(shared)}${raw(style)}${raw(fade)}</style></head><body><div class="message"><div class="avatar"></div><div class="content">
${above === undefined ? '' : html`<p class="above">${above}</p>`}
<p class="sender"><b>Parallax</b> <span class="badge">${badge}</span> <span class="time">${time}</span></p>
<div class="body">${body}</div>
${below === undefined ? '' : html`<p class="below">${below}</p>`}
</div></div></body></html>`;
  return String(await page);
}

/** The sign of the bot is one circle seen from two places. */
const shared = `
* { box-sizing: border-box; margin: 0; padding: 0; }
body { width: 380px; }
.message { display: flex; gap: 9px; padding: 12px 12px 14px; position: relative; overflow: hidden; }
.message::after { position: absolute; inset: auto 0 0; height: 56px; background: linear-gradient(transparent, #fff); }
.content { flex: 1; min-width: 0; }
.avatar { flex: none; width: 36px; height: 36px; position: relative; background: #14508c; overflow: hidden; }
.avatar::before, .avatar::after { content: ''; position: absolute; top: 10px; width: 16px; height: 16px; border-radius: 50%; border: 2px solid #fff; }
.avatar::before { left: 6px; } .avatar::after { right: 6px; border-color: #8fc0f4; }
h2, .control, .context { overflow-wrap: anywhere; }
ul { padding-left: 22px; }
.image { display: block; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
`;
