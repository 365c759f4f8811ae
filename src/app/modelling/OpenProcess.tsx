import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCompareWithPresent } from '../comparison/useCompareWithPresent';
import { notifyProblems } from '../library/notify';
import { useLibraryInfo } from '../state/LibraryProvider';
import { useWorkspace } from '../state/store';
import { ReplaceFromTable } from '../outline/ReplaceFromTable';
import { SplitPane } from '../ui/SplitPane';
import { CanvasArea } from './CanvasArea';
import { DiagramContext } from './canvas/DiagramContext';
import { useCanvasSelection } from './canvas/use-canvas-selection';
import { PageBanners } from './PageBanners';
import { PageDialogs, type PageDialog } from './PageDialogs';
import { BottomPanel, type BottomTab } from './BottomPanel';
import { PlayerPanel } from './player/PlayerPanel';
import { usePlaying } from './player/usePlaying';
import { titleOf } from './outline/step-outline';
import type { ListedProblem } from './problems/problem-list';
import { useFixes } from './problems/useFixes';
import { useProblemMarks } from './problems/useProblemMarks';
import { useProblems } from './problems/useProblems';
import { useProjection } from './problems/useProjection';
import { useSession, useSessionState } from './session/SessionContext';
import { SidePanel, type SideTab } from './SidePanel';
import { SurveyContext, useSurveyOf } from './survey/useSurvey';
import { Toolbar } from './toolbar/Toolbar';
import { useCommentMarks } from './comments/useCommentMarks';
import { useDoneWithSave } from './comments/useDoneWithSave';
import { useProcessComments } from './comments/useProcessComments';
import { useHistoryActions } from './history/useHistoryActions';
import { useShownDiagram } from './useShownDiagram';
import { layerOptions } from './layer-options';
import { useAsked } from './useAsked';
import { useShortcuts } from './useShortcuts';

/** The page of a process that has a session: toolbar, canvas, and the panels beside and below it. */
export function OpenProcess({ processKey }: { processKey: string }) {
  const session = useSession();
  const { layers: libraryLayers } = useLibraryInfo();
  const { place, showView, selectElement, showComment, foldPanel, openDrawer } = useWorkspace();
  const { text, opened, selectedIds, head } = useSessionState((s) => s);
  const survey = useSurveyOf(text);
  const layers = useMemo(() => layerOptions(libraryLayers, survey.layers), [libraryLayers, survey.layers]);
  const layer = place.layer ?? layers[0]?.id;

  const [asPublished, setAsPublished] = useState(false);
  const [sideTab, setSideTab] = useState<SideTab>('properties');
  const [bottomTab, setBottomTab] = useState<BottomTab>('problems');
  const [dialog, setDialog] = useState<PageDialog>();
  const doneWithSave = useDoneWithSave(processKey);
  const history = useHistoryActions(setDialog, doneWithSave.settle);
  const [commentsMarked, setCommentsMarked] = useState(true);
  const compare = useCompareWithPresent(processKey);
  const shown = useShownDiagram({ view: place.view, layer, asPublished, revision: history.viewed });
  const projected = useProjection(text, shown.plan.projection, layer);
  const found = useProblems(text);
  const problems = useMemo<ListedProblem[]>(
    () => [...session.store.getState().openingProblems, ...found.problems, ...(projected?.problems ?? [])],
    // The opening problems change with `opened`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, found, projected, opened],
  );
  useCanvasSelection(shown.diagram, opened, shown.selectedIds ?? selectedIds, place.elementId);

  const names = useMemo(
    () => new Map(survey.elements.map((element) => [element.id, titleOf(element)])),
    [survey.elements],
  );
  const nameOf = useCallback((id: string) => names.get(id) ?? id, [names]);
  const comments = useProcessComments(processKey, text, place.comment);
  const { playing, play, stop } = usePlaying(found);
  const fix = useFixes(({ term, instead }) => setDialog({ kind: 'term', term, instead }));

  const showSide = () => {
    foldPanel('properties', false);
    if (window.matchMedia('(max-width: 760px)').matches) openDrawer('properties');
  };
  const openSide = (tab: SideTab) => {
    setSideTab(tab);
    showSide();
  };
  const openBottom = (tab: BottomTab) => {
    const { folded } = useWorkspace.getState();
    foldPanel('problems', !folded.problems && bottomTab === tab);
    setBottomTab(tab);
  };
  const changeView: typeof showView = (view, nextLayer) => {
    history.leave();
    showView(view, nextLayer);
    if (view === 'resolved') setBottomTab('result');
  };
  const leadTo = (elementId: string | undefined) => {
    selectElement(elementId);
    openDrawer(undefined);
  };
  useAsked(() => openSide('properties'));
  // A link to a comment, or a comment that was opened from elsewhere.
  const hasComment = place.comment !== undefined;
  const [hadComment, setHadComment] = useState(false);
  if (hasComment !== hadComment) {
    setHadComment(hasComment);
    if (hasComment) setSideTab('comments');
  }
  useEffect(() => {
    if (hasComment) showSide();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasComment]);
  /** Leads to an element in a view that has it. */
  const showProblem = ({ where: { elementId, view, layer: inLayer } }: ListedProblem) => {
    const isShown = elementId !== undefined && shown.diagram.editor?.details(elementId) !== undefined;
    if (!isShown) changeView(view === 'baseline' ? 'baseline' : 'overlay', inLayer?.split(' ')[0]);
    leadTo(elementId);
  };
  const playProblem = (problem: ListedProblem) => {
    const { view, layer: inLayer } = problem.where;
    // A view of several layers together is on no canvas; the overlay has all its elements.
    const isOne = inLayer !== undefined && !inLayer.includes(' ');
    changeView(view === 'resolved' && !isOne ? 'overlay' : (view ?? 'overlay'), inLayer?.split(' ')[0]);
    selectElement(undefined);
    play(problem);
    setBottomTab('run');
    foldPanel('problems', false);
    openDrawer(undefined);
  };
  useProblemMarks(shown.diagram, problems, place.view, (elementId) => {
    setBottomTab('problems');
    foldPanel('problems', false);
    leadTo(elementId);
  });
  const marked = useCommentMarks(shown.diagram, comments.comments, commentsMarked, (elementId) => {
    openSide('comments');
    selectElement(elementId);
  });
  useShortcuts({
    onSave: () => setDialog({ kind: 'save' }),
    onHelp: () => setDialog({ kind: 'help' }),
    onView: changeView,
  });

  return (
    <SurveyContext value={survey}>
      <DiagramContext value={shown.diagram}>
        <div className="modelling">
          <Toolbar
            view={place.view}
            layer={layer}
            layers={layers.map(({ id, label }) => ({ id, label }))}
            asPublished={asPublished}
            problems={problems}
            onView={changeView}
            onAsPublished={setAsPublished}
            onAddLane={() => setDialog({ kind: 'lane' })}
            onSave={() => setDialog({ kind: 'save' })}
            onHistory={() => openSide('history')}
            onCompare={() => compare({ revision: 'saved' })}
            onProblems={() => openBottom('problems')}
            onHelp={() => setDialog({ kind: 'help' })}
            onDownload={history.downloadPresent}
          />
          <PageBanners meaning={shown.plan.meaning} history={history} />
          <SplitPane
            panel="properties"
            side="end"
            label="Properties"
            defaultSize={360}
            aside={
              <SidePanel
                processKey={processKey}
                tab={sideTab}
                onTab={setSideTab}
                layer={layer}
                selectedCount={(shown.selectedIds ?? selectedIds).length}
                selectedId={place.elementId}
                history={history}
                onShow={leadTo}
                onSave={() => setDialog({ kind: 'save' })}
                comments={{
                  found: comments,
                  nameOf,
                  openId: place.comment,
                  onOpen: showComment,
                  isMarked: commentsMarked,
                  onMark: setCommentsMarked,
                  doneWithSave,
                }}
              />
            }
          >
            <SplitPane
              panel="problems"
              side="below"
              label="Problems"
              defaultSize={250}
              minSize={140}
              aside={
                <BottomPanel
                  tab={bottomTab}
                  onTab={setBottomTab}
                  problems={problems}
                  nameOf={nameOf}
                  run={
                    playing && (
                      <PlayerPanel
                        key={playing.key}
                        title={playing.problem.message}
                        finding={playing.problem.finding}
                        run={playing.names}
                        onShow={leadTo}
                        onBlame={({ layer: blamed, elementId }) => {
                          changeView('overlay', blamed);
                          leadTo(elementId);
                        }}
                        onClose={() => {
                          stop();
                          setBottomTab('problems');
                        }}
                      />
                    )
                  }
                  onFix={fix && (({ fix: wanted }) => wanted && fix(wanted))}
                  onPlay={playProblem}
                  onShowProblem={showProblem}
                  report={shown.plan.projection && projected ? projected.report : undefined}
                  isProjection={shown.plan.projection !== undefined}
                  onShow={leadTo}
                />
              }
            >
              <CanvasArea
                name={`${head?.number ?? ''} ${head?.name ?? ''}`.trim()}
                layer={layer}
                layers={layers}
                shown={shown}
                onDownload={history.downloadPresent}
                commentMarks={marked}
                projectedText={projected?.text}
                onRefused={(problem) => notifyProblems([{ ...problem, severity: 'info' }])}
              />
            </SplitPane>
          </SplitPane>
        </div>
        <ReplaceFromTable />
        <PageDialogs
          processKey={processKey}
          dialog={dialog}
          layer={layer}
          onClose={() => setDialog(undefined)}
          doneWithSave={doneWithSave.waiting.length}
          onSave={history.save}
          onRestore={history.restore}
        />
      </DiagramContext>
    </SurveyContext>
  );
}
