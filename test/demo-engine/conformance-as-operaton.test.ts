import { testVectorsOn } from '../conformance/test-vectors.ts';
import { demoEngineAs } from '../support/the-engine.ts';

testVectorsOn(demoEngineAs('1.0.3'));
