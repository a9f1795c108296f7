/** A session may be dropped anywhere on the page. */
import { useEffect } from 'react';
import { openFile } from './openFile.ts';
import { useSessions } from './useSessions.ts';

export function useDroppedFile(): void {
  const sessions = useSessions();
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      void openFile(file, sessions);
    };
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, [sessions]);
}
