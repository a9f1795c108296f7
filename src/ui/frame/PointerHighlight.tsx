/** A ring around the pointer, so that a class sees what is pointed at. */
import { useEffect, useRef } from 'react';

export function PointerHighlight() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = ({ clientX, clientY }: PointerEvent) => {
      if (!ring.current) return;
      ring.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
      ring.current.hidden = false;
    };
    const hide = () => {
      if (ring.current) ring.current.hidden = true;
    };
    addEventListener('pointermove', place);
    document.documentElement.addEventListener('pointerleave', hide);
    return () => {
      removeEventListener('pointermove', place);
      document.documentElement.removeEventListener('pointerleave', hide);
    };
  }, []);
  return <div ref={ring} className="pointer-ring" hidden />;
}
