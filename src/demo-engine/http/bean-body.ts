import { type BeanOf, type BeanShape, toBean } from '../wire/coercion.ts';
import { nullPointer } from '../wire/engine-fault.ts';
import type { Call } from './call.ts';

/** The body as a bean. Throws the 400 of what cannot be read, and the 500 of a body that is null (engine-contract 1.2). */
export function beanBody<Shape extends BeanShape>(call: Call, shape: Shape): BeanOf<Shape> {
  const bean = toBean(shape)(call.readBody());
  if (bean === null) throw nullPointer('org.camunda.bpm.engine.rest.dto', 'dto');
  return bean;
}
