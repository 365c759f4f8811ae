import { useMemo, useState } from 'react';
import type { Problem } from '../../core/problem';
import { notifyProblems } from '../library/notify';
import { useLibraryInfo } from '../state/LibraryProvider';
import { useWorkspace } from '../state/store';
import { SplitPane } from '../ui/SplitPane';
import { CanvasArea } from './CanvasArea';
import { DiagramContext } from './canvas/DiagramContext';
import { useCanvasSelection } from './canvas/use-canvas-selection';
import { PageBanners } from './PageBanners';
import { PageDialogs, type PageDialog } from './PageDialogs';
import { BottomPanel, type BottomTab } from './BottomPanel';
import { useProblems } from './problems/useProblems';
import { useProjection } from './problems/useProjection';
import { useSession, useSessionState } from './session/SessionContext';
import { SidePanel, type SideTab } from './SidePanel';
import { SurveyContext, useSurveyOf } from './survey/useSurvey';
import { Toolbar } from './toolbar/Toolbar';
import { useHistoryActions } from './history/useHistoryActions';
import { useShownDiagram } from './useShownDiagram';
import { layerOptions } from './layer-options';
import { useAsked } from './useAsked';
import { useShortcuts } from './useShortcuts';

/** The page of a process that has a session: toolbar, canvas, and the panels beside and below it. */
export function OpenProcess({ processKey }: { processKey: string }) {
  const session = useSession();
  const { layers: libraryLayers } = useLibraryInfo();
  const { place, showView, selectElement, foldPanel, openDrawer } = useWorkspace();
  const { text, opened, selectedIds, head } = useSessionState((s) => s);
  const survey = useSurveyOf(text);
  const layers = useMemo(() => layerOptions(libraryLayers, survey.layers), [libraryLayers, survey.layers]);
  const layer = place.layer ?? layers[0]?.id;

  const [asPublished, setAsPublished] = useState(false);
  const [sideTab, setSideTab] = useState<SideTab>('properties');
  const [bottomTab, setBottomTab] = useState<BottomTab>('problems');
  const [dialog, setDialog] = useState<PageDialog>();
  const history = useHistoryActions(setDialog);
  const shown = useShownDiagram({ view: place.view, layer, asPublished, revision: history.viewed });
  const projected = useProjection(text, shown.plan.projection, layer);
  const found = useProblems(text);
  const problems = useMemo(
    () =>
      [...session.store.getState().openingProblems, ...found, ...(projected?.problems ?? [])] as Problem[],
    // The opening problems change with `opened`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [session, found, projected, opened],
  );
  useCanvasSelection(shown.diagram, opened, shown.selectedIds ?? selectedIds, place.elementId);

  const openSide = (tab: SideTab) => {
    setSideTab(tab);
    foldPanel('properties', false);
    if (window.matchMedia('(max-width: 760px)').matches) openDrawer('properties');
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
            onProblems={() => openBottom('problems')}
            onHelp={() => setDialog({ kind: 'help' })}
            onDownload={history.downloadPresent}
          />
          <PageBanners meaning={shown.plan.meaning} history={history} />
          <SplitPane
            panel="properties"
            side="end"
            label="Properties"
            defaultSize={320}
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
              />
            }
          >
            <SplitPane
              panel="problems"
              side="below"
              label="Problems"
              defaultSize={200}
              minSize={140}
              aside={
                <BottomPanel
                  tab={bottomTab}
                  onTab={setBottomTab}
                  problems={problems}
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
                projectedText={projected?.text}
                onRefused={(problem) => notifyProblems([{ ...problem, severity: 'info' }])}
              />
            </SplitPane>
          </SplitPane>
        </div>
        <PageDialogs
          dialog={dialog}
          layer={layer}
          onClose={() => setDialog(undefined)}
          onSave={history.save}
          onRestore={history.restore}
        />
      </DiagramContext>
    </SurveyContext>
  );
}
