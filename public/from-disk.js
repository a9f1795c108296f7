/** Says, in both languages, what to do where the page was opened as a file: browsers load none of its modules then. */
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
        <section lang="de">
          <p>
            Diese Seite wurde als Datei geöffnet, und Browser laden keine Programme aus Dateien. Stattdessen den Ordner
            bereitstellen:
          </p>
          <ol>
            <li>
              Den ganzen Ordner auf einen beliebigen Webserver kopieren; ein Unterordner genügt, ein Programm ist dort
              nicht nötig.
            </li>
            <li>
              Oder auf diesem Rechner: ein Terminal im Ordner öffnen, <code>python3 -m http.server 8000</code> (oder
              <code>npx serve</code>) eingeben und <code>http://localhost:8000/</code> öffnen.
            </li>
          </ol>
        </section>
      </main>`;
  });
}
