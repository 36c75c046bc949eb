/** Slack's look in its light theme, as far as the portraits need it. */
export const slackStyle = `
body { background: #fff; color: #1d1c1d; font: 15px/1.4667 Slack-Lato, Lato, 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; }
.avatar { border-radius: 6px; }
.sender { line-height: 20px; } .sender b { font-weight: 900; }
.badge { background: #ececec; color: #616061; font: 700 10px/14px 'Liberation Sans', Arial, sans-serif; padding: 1px 3px; border-radius: 2px; vertical-align: 1px; }
.time { color: #616061; font-size: 12px; }
.above { color: #616061; font-size: 12.5px; margin-bottom: 2px; }
h2 { font-size: 17.5px; line-height: 1.35; margin: 6px 0 4px; }
.rich { margin: 6px 0; }
.rich ul { margin-top: 3px; } .rich li { margin: 1px 0; }
blockquote { border-left: 4px solid #ddd; padding-left: 10px; }
pre, code { font-family: 'Liberation Mono', monospace; font-size: 12px; background: #f8f8f8; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px; }
.context { color: #616061; font-size: 12.5px; line-height: 1.45; margin: 5px 0; white-space: pre-line; }
.image { width: 100%; border: 1px solid #ddd; border-radius: 8px; margin: 8px 0; }
.actions { margin: 10px 0 8px; }
.control { border: 1px solid #bbb; border-radius: 4px; padding: 0 11px; font: 700 13px/30px 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; }
.select, .date { font-weight: 400; } .select::after { content: '⌄'; font: 700 12px/1 'DejaVu Sans'; margin-left: 14px; position: relative; top: -3px; }
hr { border: 0; border-top: 1px solid #ddd; margin: 10px 0; }
.link, .below { color: #1264a3; } .below { font-size: 13px; font-weight: 700; margin-top: 6px; }
`;
