/** Discord's look in its light theme, as far as the portraits need it. */
export const discordStyle = `
body { background: #fff; color: #2e3338; font: 15px/1.38 'gg sans', 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; }
.avatar { border-radius: 50%; }
.sender { line-height: 20px; margin-bottom: 4px; } .sender b { font-weight: 600; color: #060607; }
.badge { background: #5865f2; color: #fff; font: 600 10px/15px 'Liberation Sans', Arial, sans-serif; padding: 0 4px; border-radius: 4px; display: inline-block; vertical-align: 1px; }
.time { color: #5c5e66; font-size: 12px; }
.container { border: 1px solid #e3e5e8; border-left: 4px solid; border-radius: 6px; padding: 12px; display: flex; flex-direction: column; gap: 9px; background: #fff; }
h2 { font-size: 18px; line-height: 1.3; margin-bottom: 3px; } h3 { font-size: 16px; line-height: 1.3; }
.item { margin: 3px 0 0 20px; position: relative; } .item::before { content: '•'; position: absolute; left: -14px; } .deeper { margin-left: 40px; }
.subtext { color: #5c5e66; font-size: 12.5px; line-height: 1.4; }
blockquote { border-left: 4px solid #c4c9ce; padding-left: 10px; }
pre, code { font-family: 'Liberation Mono', monospace; font-size: 12px; background: #f2f3f5; border-radius: 4px; padding: 1px 4px; }
.image { width: 100%; border-radius: 6px; }
.control { background: #e3e5e8; color: #2e3338; border-radius: 8px; padding: 0 14px; font: 500 14px/32px 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; }
.select { background: #fff; border: 1px solid #c4c9ce; flex: 1; display: flex; justify-content: space-between; color: #5c5e66; padding: 0 10px; line-height: 36px; }
.select::after { content: '⌄'; font: 700 14px/1 'DejaVu Sans'; position: relative; top: 6px; }
hr { border: 0; border-top: 1px solid #e3e5e8; }
.link, .below { color: #006ce7; } .below { margin-top: 8px; font-size: 13.5px; font-weight: 600; }
`;
