/** Two lines of sight on one thing. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14508c"/><path d="M5 27 16 8 27 27" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/><circle cx="16" cy="8" r="3.6" fill="#ffe9a8"/></svg>';
