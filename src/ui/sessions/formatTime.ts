import { speech } from '../../text/speech.ts';

/** When a session was kept, as its reader writes times: in English as the browser does, for there is more than one way. */
export function formatTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  const isToday = date.toDateString() === new Date().toDateString();
  const locales = speech.language === 'de' ? 'de' : [];
  return isToday ? date.toLocaleTimeString(locales, { timeStyle: 'short' }) : date.toLocaleDateString(locales);
}
