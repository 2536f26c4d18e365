import { CV_SCENES } from './scenes/cv.ts';
import { PROFILE_SCENES } from './scenes/profile.ts';
import type { Scenes } from './scenes/scene.ts';
import { VISITOR_SCENES } from './scenes/visitor.ts';

/** Every page and state worth a picture, in the order in which one person comes to it. */
export const SCENES: Scenes = { ...VISITOR_SCENES, ...CV_SCENES, ...PROFILE_SCENES };
