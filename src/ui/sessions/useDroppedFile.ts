/** A session, or a file of points, may be dropped anywhere on the page. */
import { useEffect } from 'react';
import { openData } from '../data/openData.ts';
import { useOwnData } from '../data/useOwnData.ts';
import { openFile } from './openFile.ts';
import { useSessions } from './useSessions.ts';

const isSession = ({ name, type }: File): boolean => /\.json$/i.test(name) || type === 'application/json';

export function useDroppedFile(): void {
  const sessions = useSessions();
  const ownData = useOwnData();
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      void (isSession(file) ? openFile(file, sessions) : openData(file, ownData));
    };
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, [sessions, ownData]);
}
