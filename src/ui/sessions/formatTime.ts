/** When a session was kept, as its reader writes times. */
export function formatTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday ? date.toLocaleTimeString([], { timeStyle: 'short' }) : date.toLocaleDateString();
}
