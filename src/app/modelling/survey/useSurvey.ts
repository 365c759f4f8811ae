import { createContext, useContext, useState } from 'react';
import { getModelWorker } from '../../work/getModelWorker';
import { useLatest } from '../session/useLatest';
import { EMPTY_SURVEY, type Survey } from './survey';

export const SurveyContext = createContext<Survey>(EMPTY_SURVEY);

/** What is in the file being edited, whatever view is on the screen. */
export const useSurvey = (): Survey => useContext(SurveyContext);

/** Surveys the file in the worker whenever it changes. */
export function useSurveyOf(text: string): Survey {
  const [survey, setSurvey] = useState(EMPTY_SURVEY);
  // A fault shows in the problems list, which reads the same file.
  useLatest(text || undefined, surveyText, setSurvey, () => undefined);
  return survey;
}

const surveyText = (text: string): Promise<Survey> => getModelWorker().survey(text);
