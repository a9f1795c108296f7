/** German of sharing: link, code, frame, and what can be taken away. */
import type { Catalog } from '../translator.ts';

export const SHARE: Catalog = {
  Copied: 'Kopiert',
  'Select and copy it': 'Bitte markieren und kopieren',
  'Share this experiment': 'Dieses Experiment teilen',
  Link: 'Link',
  'Link that restores this experiment': 'Link, der dieses Experiment wiederherstellt',
  'Copy link': 'Link kopieren',
  '{1} characters': '{1} Zeichen',
  '{1}: short enough for every program, and for a code on the wall.':
    '{1}: kurz genug für jedes Programm und für einen Code an der Wand.',
  '{1}: long, so the code needs a phone held near. If a program cuts it, the page says so.':
    '{1}: lang, das Telefon muss nah an den Code. Kürzt ein Programm den Link, sagt die Seite es.',
  '{1}: too long, since programs cut links of more than {2}. A shorter formula or text, or fewer twins, help.':
    '{1}: zu lang, da Programme Links von mehr als {2} kürzen. Eine kürzere Formel, ein kürzerer Text oder weniger Zwillinge helfen.',

  'QR code': 'QR-Code',
  'QR code of the link': 'QR-Code des Links',
  Smaller: 'Kleiner',
  'Fill the screen': 'Bildschirm füllen',

  'HTML that shows it within another page': 'HTML, das es in einer anderen Seite zeigt',
  'What the frame shows': 'Was der Rahmen zeigt',
  'all of it': 'alles',
  'the controls': 'die Regler',
  'the surfaces': 'die Flächen',
  'the partials': 'die Ableitungen',
  'the result': 'das Ergebnis',
  'the curves': 'die Kurven',
  'Copy HTML': 'HTML kopieren',

  'Take away': 'Mitnehmen',
  'Numbers as CSV': 'Zahlen als CSV',
  'The partial on the stage, on its grid': 'Die Ableitung auf der Bühne, auf ihrem Gitter',
  'All partials at the inspected point': 'Alle Ableitungen am betrachteten Punkt',
  'Click a surface: there is no point yet': 'Noch kein Punkt: auf eine Fläche klicken',
  'Copy citation': 'Quellenangabe kopieren',
  'Nothing is trained yet': 'Noch ist nichts trainiert',
  '… being made': '… wird erstellt',
  'it could not be made: {1}': 'Erstellen nicht möglich: {1}',

  NumPy: 'NumPy',
  PyTorch: 'PyTorch',
  'TensorFlow.js': 'TensorFlow.js',
  'The network, its scaling inside': 'Das Netz mit seiner Skalierung',
  'The network in focus, with its best weights': 'Das Netz im Fokus, mit seinen besten Gewichten',
  'A Python program: values and all partials up to order 5, in double precision':
    'Ein Python-Programm: Werte und alle Ableitungen bis Ordnung 5, in doppelter Genauigkeit',
  'A Python program with a torch.nn.Module: values, and all partials by autograd, in double precision':
    'Ein Python-Programm mit einem torch.nn.Module: Werte, alle Ableitungen durch autograd, in doppelter Genauigkeit',
  'From x1 and x2 to value and partials up to the order of the loss; scaling in double, layers in single precision':
    'Von x1 und x2 zu Wert und Ableitungen bis zur Ordnung des Verlusts; Skalierung in doppelter, Schichten in einfacher Genauigkeit',
  'model.json and weights.bin for tf.loadLayersModel: values in single precision, partials by tf.grad':
    'model.json und weights.bin für tf.loadLayersModel: Werte in einfacher Genauigkeit, Ableitungen durch tf.grad',
  'TensorFlow.js computes in single precision: so far from 0 it rounds off {1} of the deviation':
    'TensorFlow.js rechnet in einfacher Genauigkeit: So weit weg von 0 gehen {1} der Abweichung durch Runden verloren',
};
