/** German of the charts: curves, what a loss is made of, a batch in slow motion, a slice of the surfaces. */
import type { Catalog } from '../translator.ts';

const CURVES: Catalog = {
  Charts: 'Diagramme',
  Epoch: 'Epoche',
  Batch: 'Batch',
  Slice: 'Schnitt',
  'What the loss of an epoch is made of, eq. (6)': 'Woraus der Verlust einer Epoche besteht, Gl. (6)',
  'One batch in slow motion: Algorithm 1 line by line': 'Ein Batch in Zeitlupe: Algorithmus 1 Zeile für Zeile',
  'The partial on the stage along a line: target, learned and what is told beside it':
    'Die Ableitung auf der Bühne entlang einer Linie: Ziel, Gelerntes und was daneben gesagt wird',
  'Axis of the curves': 'Achse der Kurven',
  seconds: 'Sek.',
  targets: 'Ziele',
  'numbers of the training targets that the network has seen: samples times partials, epoch by epoch':
    'Zahlen der Trainingsziele, die das Netz gesehen hat: Punkte mal Ableitungen, Epoche für Epoche',
  Errors: 'Fehler',
  'mean squared, standardised units': 'mittleres Quadrat, standardisiert',
  'Weights ρ': 'Gewichte ρ',
  'of each derivative order, eq. (6)': 'jeder Ableitungsordnung, Gl. (6)',
  'Order 0 is Value Training: no derivative enters the loss, and no weight. From order 1 on they are here.':
    'Ordnung 0 ist das Training mit Werten: Im Verlust stehen keine Ableitung und kein Gewicht. Ab Ordnung 1 sind die Gewichte hier zu sehen.',
  'Validation error': 'Validierungsfehler',
  'of each run, normalised': 'jedes Laufs, normiert',
  'Quantity compared': 'Verglichene Größe',
  validation: 'Validierung',
  'val.': 'Val.',
  'training error of order {1}': 'Trainingsfehler der Ordnung {1}',
  'weight of order {1}': 'Gewicht der Ordnung {1}',
  'error of the values on the validation points': 'Fehler der Werte an den Validierungspunkten',
  'run {1}: {2}': 'Lauf {1}: {2}',
  best: 'beste',
  'epoch {1}': 'Epoche {1}',
  epoch: 'Epoche',
  loss: 'Verlust',
  'at epoch {1}': 'bei Epoche {1}',
  'Chart: {1}': 'Diagramm: {1}',
};

const EPOCH: Catalog = {
  'This epoch': 'Diese Epoche',
  Contributions: 'Beiträge',
  'ρⱼEⱼ, eq. (6)': 'ρⱼEⱼ, Gl. (6)',
  'What is stacked': 'Was gestapelt ist',
  shares: 'Anteile',
  sizes: 'Größen',
  'ρⱼEⱼ as parts of the loss': 'ρⱼEⱼ als Teile des Verlusts',
  'ρⱼEⱼ themselves, up to the loss': 'ρⱼEⱼ selbst, bis zum Verlust',
  Quotients: 'Quotienten',
  'Eⱼ/E₀; dashed: the threshold {1}': 'Eⱼ/E₀; gestrichelt: die Schwelle {1}',
  'Train: here stands what the loss of each epoch is made of.':
    'Beim Trainieren steht hier, woraus der Verlust jeder Epoche besteht.',
  'Errors and weights are means over the batches of the epoch; their product is shown':
    'Fehler und Gewichte sind Mittel über die Batches der Epoche; gezeigt ist ihr Produkt',
  Eⱼ: 'Eⱼ',
  'Eⱼ/E₀': 'Eⱼ/E₀',
  ρⱼ: 'ρⱼ',
  ρⱼEⱼ: 'ρⱼEⱼ',
  ST: 'ST',
  'Say why ρ of order {1} is what it is': 'Erklären, warum ρ der Ordnung {1} so groß ist',
  'Chart: contributions of the orders': 'Diagramm: Beiträge der Ordnungen',
  'E{1}/E₀ = {2} is over {3}: {4}, in the mean of the batches {5}.':
    'E{1}/E₀ = {2} liegt über {3}: {4}, im Mittel der Batches {5}.',
  'E{1}/E₀ = {2} is not over {3}: {4}, {5} in the mean.': 'E{1}/E₀ = {2} liegt nicht über {3}: {4}, {5} im Mittel.',
  'E{1}/E₀ = {2} is below 1/{3}: {4}, in the mean of the batches {5}.':
    'E{1}/E₀ = {2} liegt unter 1/{3}: {4}, im Mittel der Batches {5}.',
  'ρ{1} = 1 in most batches': 'ρ{1} = 1 in den meisten Batches',
  'ρ{1} = E₀/E{2}, at most {3}': 'ρ{1} = E₀/E{2}, höchstens {3}',
  '{1}, times the gain c{2} = {3}': '{1}, mal der Verstärkung c{2} = {3}',
  '{1}, times {2} after every epoch': '{1}, nach jeder Epoche mal {2}',
};

const BATCH: Catalog = {
  'This batch': 'Dieser Batch',
  'Slow motion': 'Zeitlupe',
  'epoch {1}, batch {2} of {3}, {4} points': 'Epoche {1}, Batch {2} von {3}, {4} Punkte',
  'Next line': '+1 Zeile',
  'Next batch': '+1 Batch',
  'Next epoch': '+1 Epoche',
  'Working …': 'In Arbeit …',
  'Look at the next batch': 'Den nächsten Batch ansehen',
  'Holds the training between two epochs and goes through the next batch, line by line. The training goes on afterwards as if nobody had looked.':
    'Hält das Training zwischen zwei Epochen an und geht den nächsten Batch Zeile für Zeile durch. Danach geht das Training weiter, als hätte niemand zugesehen.',
  'A fork goes on from what another run has learned: let it train first.':
    'Ein Abzweig geht von dem aus, was ein anderer Lauf gelernt hat: Er muss erst trainieren.',
  'The settings are others than those of the run. Reset it to look at a batch.':
    'Die Einstellungen weichen von denen des Laufs ab. Nach einem Reset lässt sich ein Batch ansehen.',
  'The run has ended. Reset it, or change a setting, to look at a batch.':
    'Der Lauf ist beendet. Nach einem Reset oder mit anderen Einstellungen lässt sich ein Batch ansehen.',
  'Algorithm 1, line {1}': 'Algorithmus 1, Zeile {1}',
  'error of the values': 'Fehler der Werte',
  'error of order {1}': 'Fehler der Ordnung {1}',
  'weight by the rule “{1}”': 'Gewicht nach der Regel „{1}“',
  'E{1}/E₀ = {2}, over {3}': 'E{1}/E₀ = {2}, über {3}',
  'E{1}/E₀ = {2}, not over {3}': 'E{1}/E₀ = {2}, nicht über {3}',
  'gradient of e, its length': 'Gradient von e, seine Länge',
  'Gradients of the orders: length, and the cosine between each two':
    'Gradienten der Ordnungen: Länge und der Kosinus zwischen je zweien',
  order: 'Ordnung',
  length: 'Länge',
  'orders {1} and {2} agree': 'Ordnungen {1} und {2} stimmen überein',
  'orders {1} and {2} fight': 'Ordnungen {1} und {2} widerstreiten einander',
  'orders {1} and {2} neither agree nor fight':
    'Ordnungen {1} und {2} stimmen weder überein noch widerstreiten sie einander',
  'Cosines over epochs': 'Kosinus über Epochen',
  'Trains the run once more, aside, and looks at the first batch of each epoch':
    'Trainiert den Lauf nebenher noch einmal und betrachtet den ersten Batch jeder Epoche',
  'values, order {1}': 'Werte, Ordn. {1}',
  'Chart: cosine between the gradients of the values and of each order, over epochs':
    'Diagramm: Kosinus zwischen den Gradienten der Werte und jeder Ordnung, über den Epochen',
};

const SLICES: Catalog = {
  Cut: 'Schnittrichtung',
  'along x₁': 'längs x₁',
  'along x₂': 'längs x₂',
  'between points': 'zwischen Punkten',
  'Through the inspected point along x₁; click a surface to move it':
    'Durch den betrachteten Punkt längs x₁; ein Klick auf eine Fläche verschiebt ihn',
  'Through the inspected point along x₂; click a surface to move it':
    'Durch den betrachteten Punkt längs x₂; ein Klick auf eine Fläche verschiebt ihn',
  'From one clicked point to the next': 'Von einem angeklickten Punkt zum nächsten',
  'Click two points of a surface: here will stand what lies between them.':
    'Zwei Punkte einer Fläche anklicken: Hier steht dann, was zwischen ihnen liegt.',
  Swap: 'Tauschen',
  'The other end becomes the inspected point, which the arrow keys move':
    'Das andere Ende wird zum betrachteten Punkt, den die Pfeiltasten bewegen',
  'at {1} of the way': 'bei {1} des Wegs',
  'share of the way': 'Anteil des Wegs',
  'over x₁ at x₂ = {1}': 'über x₁ bei x₂ = {1}',
  'over x₂ at x₁ = {1}': 'über x₂ bei x₁ = {1}',
  'from {1} to {2}': 'von {1} bis {2}',
  'between two points': 'zwischen zwei Punkten',
  'Slice of {1}': 'Schnitt von {1}',
  'Slice of {1} {2}': 'Schnitt von {1} {2}',
  // The title of a figure.
  '{1} over x₁ at x₂ = {2}': '{1} über x₁ bei x₂ = {2}',
  '{1} over x₂ at x₁ = {2}': '{1} über x₂ bei x₁ = {2}',
  '{1} from ({2}) to ({3})': '{1} von ({2}) nach ({3})',
  'Chart: slice': 'Diagramm: Schnitt',
  'Training points no more than {1} % of the domain beside the line, the farther the fainter; with what their targets say of it':
    'Trainingspunkte höchstens {1} % des Definitionsbereichs neben der Linie, je weiter, desto blasser; mit dem, was ihre Ziele dazu sagen',
  'points beside it': 'Punkte daneben',
  'the function': 'die Funktion',
  'the network': 'das Netz',
  'the network of run {1}': 'das Netz von Lauf {1}',
  'Taylor, target': 'Taylor, Ziel',
  'Taylor, {1}': 'Taylor, {1}',
  'Taylor polynomial of the target': 'Taylorpolynom des Ziels',
  'Taylor polynomial of the network in focus': 'Taylorpolynom des Netzes im Fokus',
};

export const CHARTS: Catalog = { ...CURVES, ...EPOCH, ...BATCH, ...SLICES };
