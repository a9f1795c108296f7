/** Wires link -> stores -> worker -> page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { syncUrl } from './state/link/urlSync.ts';
import { connectTrainer } from './state/runs/trainer.ts';
import { App } from './ui/App.tsx';
import './ui/theme.css';
import './ui/layout.css';
import './ui/controls.css';

const root = document.getElementById('root');
if (!root) throw new Error('no element: root');

syncUrl();
connectTrainer();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
