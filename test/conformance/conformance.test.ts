import { engineOfThisRun } from '../support/the-engine.ts';
import { testVectorsOn } from './test-vectors.ts';

// The demo engine as other releases is tested in test/demo-engine/, in files that run beside this one.
testVectorsOn(engineOfThisRun());
