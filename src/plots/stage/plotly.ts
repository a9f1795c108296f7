/**
 * The one door to plotly: core and surfaces only, loaded when the stage is. Its surfaces upsample every grid to at least
 * 120 points a side, which makes each refresh four times dearer; the override leaves the grid as it is. And after every
 * change plotly draws each scene a second time and reads it back, to know what a mouse may point at; the override takes
 * the surfaces out of that, the stage finds out by itself.
 */
import './nodeGlobal.ts';
import 'plotly.js/dist/plotly.css';
import * as core from 'plotly.js/lib/core';
import * as surfaceModule from 'plotly.js/lib/surface';
import type { NewScene, NewSurface, SurfaceModule } from './plotlyPrivate.ts';

/** The slots are counted when an object is added. */
function withoutPicking({ glplot }: NewScene, { surface: object }: NewSurface): void {
  glplot.remove(object);
  object.pickSlots = 0;
  glplot.add(object);
}

/** plotly's modules are CommonJS: some bundlers put them under `default`. */
function unwrap<T>(module: T): T {
  return (module as { default?: T }).default ?? module;
}

const surface = unwrap(surfaceModule);
export const Plotly = unwrap(core);

Plotly.register([
  {
    ...surface,
    plot(scene: NewScene, data: unknown) {
      const drawn = (surface as unknown as SurfaceModule).plot(scene, data);
      drawn.refineData = false;
      drawn.dataScaleX = 1;
      drawn.dataScaleY = 1;
      drawn.update(data);
      withoutPicking(scene, drawn);
      return drawn;
    },
  } as unknown as typeof surface,
]);
