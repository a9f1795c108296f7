/** German of the loss and its weights ρ: rules, their settings, their reasons. */
import type { Catalog } from '../translator.ts';

export const RHO: Catalog = {
  Threshold: 'Schwelle',
  'Adaptive ρ acts where Eⱼ is more than this many times E₀ (Algorithm 1, line 9).':
    'Adaptives ρ greift, wo Eⱼ über diesem Vielfachen von E₀ liegt (Algorithmus 1, Zeile 9).',
  'Cap above 1': 'Obergrenze über 1',
  'Largest ρ of the rule "adaptive, above 1".': 'Größtes ρ der Regel „adaptiv, über 1“.',
  'Zero variance': 'Varianz null',
  'What a fixed ρ = 1/σ² is for an order whose targets are all equal.':
    'Was ein festes ρ = 1/σ² für eine Ordnung ist, deren Ziele alle gleich sind.',
  'the largest': 'das größte',
  'ρ = the largest fixed ρ, 1000 unless set.': 'ρ = das größte feste ρ, 1000, wenn nicht eingestellt.',
  'skip the order': 'Ordnung auslassen',
  'use 1': '1 nehmen',
  'use the mean square': 'mittleres Quadrat',
  'ρ = 1/rms², at most the largest fixed ρ.': 'ρ = 1/rms², höchstens das größte feste ρ.',
  'Largest fixed ρ': 'Größtes festes ρ',
  'A fixed ρ = 1/σ² or 1/rms² is never above this.': 'Ein festes ρ = 1/σ² oder 1/rms² ist nie größer.',
  'Let ρ decay': 'ρ abklingen lassen',
  'Multiplies ρ of any rule by factor^epoch, as [4] does.':
    'Multipliziert ρ bei jeder Regel mit Faktor^Epoche, wie es [4] tut.',
  'Decay: start': 'Abklingen: Anfang',
  'ρ of the first epoch under the decaying rule.': 'ρ der ersten Epoche unter der abklingenden Regel.',
  'Decay: factor': 'Abklingen: Faktor',
  'ρ is multiplied by this factor after every epoch; [4] uses 0.95.':
    'ρ wird nach jeder Epoche mit diesem Faktor multipliziert; [4] nimmt 0.95.',
  'Constant ρ₁ … ρ₅': 'Konstante ρ₁ … ρ₅',
  'Weights of the constant rule; all 1 is the loss of [1].':
    'Gewichte der konstanten Regel; lauter Einsen ergeben den Verlust von [1].',
  'Gain per order c₁ … c₅': 'Verstärkung je Ordnung c₁ … c₅',
  'A further factor of every order under any rule: the additional weight that the conclusion proposes.':
    'Ein weiterer Faktor jeder Ordnung bei jeder Regel: das im Fazit des Artikels vorgeschlagene zusätzliche Gewicht.',
  'Gradient through ρ': 'Gradient durch ρ',
  'Lets the gradient flow through an adaptive ρ: the derivative information then cancels. For teaching.':
    'Lässt den Gradienten durch ein adaptives ρ fließen: Die Information der Ableitungen hebt sich dann auf. Für den Unterricht.',
  'Partials of one order': 'Ableitungen einer Ordnung',
  'Which of the 2ʲ partials of order j enter Eⱼ, and with which weight (eqs. 6-8).':
    'Welche der 2ʲ partiellen Ableitungen der Ordnung j in Eⱼ eingehen, und mit welchem Gewicht (Gln. 6-8).',
  'sum of all': 'Summe aller',
  'All 2ʲ ordered partials, added: eq. (6) as printed.':
    'Alle 2ʲ geordneten partiellen Ableitungen, addiert: Gl. (6) wie gedruckt.',
  'mean of all': 'Mittel aller',
  'The same, divided by 2ʲ.': 'Dasselbe, geteilt durch 2ʲ.',
  'unique only': 'jede einmal',
  'Each of the j + 1 different partials once, as in [5].':
    'Jede der j + 1 verschiedenen partiellen Ableitungen einmal, wie in [5].',
  'pure only': 'nur reine',
  'Only ∂ʲ/∂x₁ʲ and ∂ʲ/∂x₂ʲ, no mixed ones.': 'Nur ∂ʲ/∂x₁ʲ und ∂ʲ/∂x₂ʲ, keine gemischten.',
  adaptive: 'adaptiv',
  'Algorithm 1: E₀/Eⱼ where Eⱼ is over 10 E₀, else 1, anew every batch.':
    'Algorithmus 1: E₀/Eⱼ, wo Eⱼ über 10 E₀ liegt, sonst 1, in jedem Batch neu.',
  'adaptive, above 1': 'adaptiv, über 1',
  'Also raises ρ where Eⱼ is far below E₀, up to the cap.':
    'Hebt ρ auch an, wo Eⱼ weit unter E₀ liegt, bis zur Obergrenze.',
  'fixed: 1/σ²': 'fest: 1/σ²',
  'Inverse variance of the targets of each order, as in [5].':
    'Kehrwert der Varianz der Ziele jeder Ordnung, wie in [5].',
  'one over the variance of the targets of order {1}': 'Kehrwert der Varianz der Ziele der Ordnung {1}',
  'fixed: 1/rms²': 'fest: 1/rms²',
  'Inverse mean square of the targets of each order.': 'Kehrwert des mittleren Quadrats der Ziele jeder Ordnung.',
  'one over the mean square of the targets of order {1}': 'Kehrwert des mittleren Quadrats der Ziele der Ordnung {1}',
  'fixed: max ratio': 'fest: max-Quotient',
  '10⁴ (max|y| / max|dʲ|)², as in [2].': '10⁴ (max|y| / max|dʲ|)², wie in [2].',
  'from the largest value and the largest derivative of order {1}':
    'aus dem größten Wert und der größten Ableitung der Ordnung {1}',
  decaying: 'abklingend',
  'The same for all orders, smaller every epoch, as in [4].':
    'Für alle Ordnungen gleich, mit jeder Epoche kleiner, wie in [4].',
  'the same for all orders, smaller every epoch': 'für alle Ordnungen gleich, mit jeder Epoche kleiner',
  constant: 'konstant',
  'A number of your own for every order.': 'Eine eigene Zahl für jede Ordnung.',
  'as set': 'wie eingestellt',
  none: 'keine',
  'Derivatives are measured but not trained: ρ = 0.': 'Ableitungen werden gemessen, aber nicht trainiert: ρ = 0.',
  'order {1} is measured, not trained': 'Ordnung {1} wird gemessen, nicht trainiert',
};
