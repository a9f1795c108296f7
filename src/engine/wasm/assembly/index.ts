/** All kernels of the module. './jets' is generated, see generateJets.ts. */
export { adam } from './adam';
export { affineLayer, affineLayerGradient } from './affineLayer';
export { denseLayerGradient } from './gradientMatmul';
export * from './jets';
export { sobolevLoss, squaredError } from './loss';
export { multiply, packTransposed, packWeights } from './matmul';
export { outputLayer, outputLayerBackward, outputLayerGradient } from './outputLayer';
