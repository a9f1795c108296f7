/** Some browsers name their language in a way that Intl refuses ("C"), and the charts ask it as soon as they are loaded. */
try {
  new Intl.NumberFormat(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en', configurable: true });
}
