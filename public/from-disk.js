/** Says what to do where the page was opened as a file: browsers load none of its modules then. */
if (location.protocol === 'file:') {
  document.addEventListener('DOMContentLoaded', () => {
    const root = document.getElementById('root');
    if (!root) return;
    root.innerHTML = `
      <main class="from-disk">
        <h1>Sobolev Playground</h1>
        <p>This page was opened as a file, and browsers load no programs from files. Serve its folder instead:</p>
        <ol>
          <li>Copy the whole folder to any web server; a subfolder will do, and it needs no program there.</li>
          <li>
            Or on this computer: open a terminal in the folder, type <code>python3 -m http.server 8000</code> (or
            <code>npx serve</code>), and open <code>http://localhost:8000/</code>.
          </li>
        </ol>
      </main>`;
  });
}
